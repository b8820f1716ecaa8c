import { foldText } from '../../../core/search/fold-text'
import type { FoundArticle, ReadWords } from '../../../ipc/safe-mode'
import { dayAndTimeFormat } from '../ui/format-moment'
import { articleRows } from './article-rows'
import { button, element } from './element'
import type { Speech } from './speech'

/** All articles by headline and date, and the words of the chosen one, to read and copy. */
export function articlesPart(speech: Speech): HTMLElement {
  const { t, say, language } = speech
  const dates = dayAndTimeFormat(language)
  const count = element('p', 'safe-count', t('articles.reading'))
  count.setAttribute('role', 'status')
  const filter = element('input', 'safe-field')
  filter.type = 'search'
  filter.placeholder = t('articles.filter')
  filter.setAttribute('aria-label', t('articles.filter'))
  const heading = element('h3', 'safe-text-heading', t('text.choose'))
  const note = element('p', 'safe-note')
  const text = element('textarea', 'safe-text')
  text.readOnly = true
  text.spellcheck = false
  text.setAttribute('aria-label', t('text.title'))
  const copied = element('span', 'safe-copied')
  copied.setAttribute('role', 'status')
  const copy = button('plain-button', t('text.copy'), () => {
    void navigator.clipboard.writeText(text.value).then(() => {
      copied.textContent = t('text.copied')
    })
  })
  const reading = element('div', 'safe-reading', element('div', 'safe-reading-top', heading, copied, copy), note, text)
  const shown = [text, copy]
  for (const part of shown) part.hidden = true

  let asked = 0
  const read = async (article: FoundArticle) => {
    const request = ++asked
    const outcome = await window.copydesk.rescue.read({ id: article.id, isTrashed: article.isTrashed })
    if (request !== asked) return
    heading.textContent = headlineOf(article, speech)
    copied.textContent = ''
    text.value = outcome.ok ? outcome.value.text : ''
    text.scrollTop = 0
    note.textContent = outcome.ok ? noteOn(outcome.value, speech) : say(outcome.error)
    for (const part of shown) part.hidden = text.value === ''
  }

  const rows = articleRows({ label: t('articles.title'), onChoose: (article) => void read(article), describe: (article) => describe(article, speech, dates) })
  let all: readonly FoundArticle[] = []
  const show = () => {
    const query = foldText(filter.value.trim())
    const found = query === '' ? all : all.filter(({ headline }) => foldText(headline).includes(query))
    rows.show(found)
    count.textContent = found.length > 0 ? t('articles.count', { count: found.length }) : all.length === 0 ? t('articles.none') : t('articles.nothing', { query: filter.value.trim() })
  }
  filter.addEventListener('input', show)
  void window.copydesk.rescue.list().then((outcome) => {
    if (outcome.ok) {
      all = outcome.value
      show()
    } else {
      count.textContent = say(outcome.error)
    }
  })

  const list = element('div', 'safe-list', element('div', 'safe-list-top', filter, count), rows.dom)
  const part = element('section', 'safe-articles', element('h2', '', t('articles.title')), element('div', 'safe-columns', list, reading))
  part.setAttribute('aria-label', t('articles.title'))
  return part
}

function noteOn({ state, text }: ReadWords, { t }: Speech): string {
  if (state === 'sound') return ''
  return text === '' ? t('text.noWords') : t(`text.pieces.${state}`)
}

function headlineOf({ headline }: FoundArticle, { t }: Speech): string {
  return headline.trim() === '' ? t('articles.untitled') : headline
}

function describe(article: FoundArticle, speech: Speech, dates: Intl.DateTimeFormat) {
  const changedAt = new Date(article.changedAt)
  const when = changedAt.getTime() === 0 ? '' : dates.format(changedAt)
  return { headline: headlineOf(article, speech), about: [when, article.isTrashed ? speech.t('articles.inTrash') : ''].filter((part) => part !== '').join(' · ') }
}
