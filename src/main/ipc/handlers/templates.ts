import { templateFrom } from '../../../core/template/template-from-article'
import type { Library } from '../../library/library'
import type { Templates } from '../../library/templates'
import type { Handlers } from '../answer-request'

type TemplateHandlers = Pick<Handlers, 'templates:list' | 'templates:keep' | 'templates:start' | 'templates:remove'>

export function createTemplateHandlers(library: Library, templates: Templates): TemplateHandlers {
  return {
    'templates:list': () => templates.list(),
    'templates:keep': async ({ articleId, contents, slots }) => {
      const article = await library.current(articleId)
      return article.ok ? templates.keep(templateFrom({ ...article.value, slots }, contents)) : article
    },
    'templates:start': async ({ id }) => {
      const template = await templates.read(id)
      if (!template.ok) return template
      return library.create(templateFrom(template.value, 'everything'))
    },
    'templates:remove': ({ id }) => templates.remove(id)
  }
}
