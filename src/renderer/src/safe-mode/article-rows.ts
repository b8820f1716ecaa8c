import type { FoundArticle } from '../../../ipc/safe-mode'
import { element } from './element'

interface ArticleRowsOptions {
  readonly label: string
  readonly describe: (article: FoundArticle) => { readonly headline: string; readonly about: string }
  readonly onChoose: (article: FoundArticle) => void
}

/** Rows between the present one and where Page Up and Page Down lead. */
const page = 10
/** Of a row, as the style sheet has it: in pixels. */
const rowHeight = 56
/** Rows above and below those in sight that stand there already. */
const spareRows = 10

/**
 * A list box of articles: only the rows in sight are in the document, however many there are. One stop of the Tab key; arrows choose.
 */
export function articleRows({ label, describe, onChoose }: ArticleRowsOptions) {
  const sheet = element('div', 'safe-sheet')
  sheet.setAttribute('role', 'presentation')
  const dom = element('div', 'safe-rows', sheet)
  dom.setAttribute('role', 'listbox')
  dom.setAttribute('aria-label', label)
  dom.tabIndex = 0
  let articles: readonly FoundArticle[] = []
  let made = new Map<number, HTMLElement>()
  let chosen = -1

  const rowAt = (index: number) => {
    const there = made.get(index)
    const article = articles[index]
    if (there !== undefined || article === undefined) return there ?? []
    const { headline, about } = describe(article)
    const row = element('div', 'safe-row-article', element('span', 'safe-headline', headline), element('span', 'safe-when', about))
    row.id = `article-${String(index)}`
    row.style.top = `${String(index * rowHeight)}px`
    row.setAttribute('role', 'option')
    row.setAttribute('aria-setsize', String(articles.length))
    row.setAttribute('aria-posinset', String(index + 1))
    made.set(index, row)
    return row
  }
  const draw = () => {
    const first = Math.max(0, Math.floor(dom.scrollTop / rowHeight) - spareRows)
    const behind = Math.min(articles.length, Math.ceil((dom.scrollTop + dom.clientHeight) / rowHeight) + spareRows)
    const inSight = Array.from({ length: Math.max(0, behind - first) }, (_, place) => first + place)
    const wanted = chosen === -1 || inSight.includes(chosen) ? inSight : [...inSight, chosen] // what is chosen stays known to a screen reader
    const rows = wanted.flatMap(rowAt)
    for (const [place, row] of rows.entries()) row.setAttribute('aria-selected', String(wanted[place] === chosen))
    sheet.replaceChildren(...rows)
  }
  dom.addEventListener('scroll', draw)
  new ResizeObserver(draw).observe(dom)

  const choose = (index: number) => {
    const article = articles[index]
    if (article === undefined || index === chosen) return
    chosen = index
    const top = index * rowHeight
    dom.scrollTop = Math.min(top, Math.max(dom.scrollTop, top + rowHeight - dom.clientHeight))
    draw()
    dom.setAttribute('aria-activedescendant', `article-${String(index)}`)
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
    if (row !== null) choose(Number(row.getAttribute('aria-posinset')) - 1)
  })

  const show = (found: readonly FoundArticle[]) => {
    articles = found
    made = new Map()
    chosen = -1
    dom.removeAttribute('aria-activedescendant')
    sheet.style.height = `${String(found.length * rowHeight)}px`
    dom.scrollTop = 0
    draw()
  }
  return { dom, show }
}
