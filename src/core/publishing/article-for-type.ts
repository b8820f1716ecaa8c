import type { Article } from '../article/article'
import type { PostField, PostType } from './post-type'
import { takes } from './post-type'

/** The article as far as a type of post can hold it. */
export function articleFor(type: PostType, article: Article): Article {
  return {
    ...article,
    excerpt: takes(type, 'excerpt') ? article.excerpt : '',
    leadPicture: takes(type, 'lead-picture') ? article.leadPicture : null,
    categories: takes(type, 'categories') ? article.categories : [],
    tags: takes(type, 'tags') ? article.tags : []
  }
}

/** What of an article a type of post has no place for, so that it is not sent. That comments may not be chosen is so for every article. */
export function leftOutOf(type: PostType, { excerpt, leadPicture, categories, tags }: Pick<Article, 'excerpt' | 'leadPicture' | 'categories' | 'tags'>): PostField[] {
  const present: readonly PostField[] = [
    ...(excerpt.trim() === '' ? [] : (['excerpt'] as const)),
    ...(leadPicture === null ? [] : (['lead-picture'] as const)),
    ...(categories.length === 0 ? [] : (['categories'] as const)),
    ...(tags.length === 0 ? [] : (['tags'] as const)),
    'comments'
  ]
  return present.filter((field) => !takes(type, field))
}
