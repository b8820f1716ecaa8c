import type { PostWriter } from '../../../core/publishing/publish-plan'
import { carriedText, oneLine } from '../../../core/serialise/escape'
import { bodyHtml } from '../../../core/serialise/html'

/** How an article becomes a post of a JSON endpoint: its fields are plain text, its text is HTML. The article as data goes beside it. */
export const endpointWriter: PostWriter = {
  title: oneLine,
  excerpt: ({ excerpt }) => carriedText(excerpt).trim(),
  content: ({ body }, media) => bodyHtml(body, media),
  mediaCaption: ({ caption, credit }) => [caption, credit].map((words) => carriedText(words).trim()).filter((words) => words !== '').join(' · '),
  mediaAlt: (alt) => carriedText(alt).trim(),
  bylineInText: () => ''
}
