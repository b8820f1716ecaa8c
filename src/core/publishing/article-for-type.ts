import type { Article } from '../article/article'
import type { PostField, PostType } from './post-type'
import { takes } from './post-type'
import type { Site } from './site'
import { headOf } from './article-head'
import { fieldOfHead, headParts } from './post-head'
import type { HeadPart } from './post-head'
import { keepsInHead, metaFieldOf } from './site'

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

const ofArticles: readonly PostField[] = ['excerpt', 'lead-picture', 'categories', 'tags', 'comments']

/** What articles may have and a type of post at a site has no place for. What a site takes in the head of no type at all is none of the type's. */
export function noPlaceFor(site: Site, type: PostType): PostField[] {
  const ofHead = headParts.filter((part) => site.kind === 'wordpress' && metaFieldOf(site, part) !== null && !keepsInHead(site, type, part))
  return [...ofArticles.filter((field) => !takes(type, field)), ...ofHead.map((part) => fieldOfHead[part])]
}

/** What of an article a type of post has no place for, so that it is not sent. That comments may not be chosen is so for every article. */
export function leftOutOf(site: Site, type: PostType, article: Pick<Article, 'excerpt' | 'leadPicture' | 'categories' | 'tags' | HeadPart>): PostField[] {
  const { excerpt, leadPicture, categories, tags } = article
  const head = headOf(article)
  const absent: readonly PostField[] = [
    ...(excerpt.trim() === '' ? (['excerpt'] as const) : []),
    ...(leadPicture === null ? (['lead-picture'] as const) : []),
    ...(categories.length === 0 ? (['categories'] as const) : []),
    ...(tags.length === 0 ? (['tags'] as const) : []),
    ...headParts.filter((part) => head[part] === '').map((part) => fieldOfHead[part])
  ]
  return noPlaceFor(site, type).filter((field) => !absent.includes(field))
}
