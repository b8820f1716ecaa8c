import type { FoundArticle } from '../../../ipc/safe-mode'
import { element } from './element'

interface ArticleRowsOptions {
  readonly label: string
  readonly describe: (article: FoundArticle) => { readonly headline: string; readonly about: string }
  readonly onChoose: (article: FoundArticle) => void
}

/** Rows between the present one and where Page Up and Page Down lead. */
const page = 10

/**
 * A list box of articles. Every row is in the document, so that a screen reader and the find of a browser see all of them; what is out of
 * sight is laid out by the browser only when it comes into sight (`content-visibility`). One stop of the Tab key; arrows choose.
 */
export function articleRows({ label, describe, onChoose }: ArticleRowsOptions) {
  const dom = element('ul', 'safe-rows')
  dom.setAttribute('role', 'listbox')
  dom.setAttribute('aria-label', label)
  dom.tabIndex = 0
  let articles: readonly FoundArticle[] = []
  let chosen = -1

  const choose = (index: number) => {
    const article = articles[index]
    const row = dom.children[index]
    if (article === undefined || row === undefined || index === chosen) return
    dom.children[chosen]?.setAttribute('aria-selected', 'false')
    chosen = index
    row.setAttribute('aria-selected', 'true')
    row.scrollIntoView({ block: 'nearest' })
    dom.setAttribute('aria-activedescendant', row.id)
    onChoose(article)
  }
  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => chosen + 1,
    ArrowUp: () => chosen - 1,
    PageDown: () => chosen + page,
    PageUp: () => chosen - page,
    Home: () => 0,
    End: () => articles.length - 1
  }
  dom.addEventListener('keydown', (event) => {
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : steps[event.key]
    if (step === undefined || articles.length === 0) return
    event.preventDefault()
    choose(Math.max(0, Math.min(step(), articles.length - 1)))
  })
  dom.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('[role="option"]') : null
    if (row !== null) choose([...dom.children].indexOf(row))
  })

  const rowOf = (article: FoundArticle, index: number) => {
    const { headline, about } = describe(article)
    const row = element('li', 'safe-row-article', element('span', 'safe-headline', headline), element('span', 'safe-when', about))
    row.id = `article-${String(index)}`
    row.setAttribute('role', 'option')
    row.setAttribute('aria-selected', 'false')
    return row
  }
  const show = (found: readonly FoundArticle[]) => {
    articles = found
    chosen = -1
    dom.removeAttribute('aria-activedescendant')
    dom.replaceChildren(...found.map(rowOf))
  }
  return { dom, show }
}
