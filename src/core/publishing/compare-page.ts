import { percentDecoded } from '../embed/percent-decoded'
import type { ExpectedItem, ExpectedPage, ExpectedPicture } from './expected-page'
import type { LiveDifference, LiveRemark } from './live-check'
import type { PageFacts, PagePicture } from './page-facts'

/** What came of loading pictures, by address: empty for one that loads, else what was answered instead. */
export type LoadedPictures = ReadonlyMap<string, string>

export interface ComparedPage {
  readonly differences: readonly LiveDifference[]
  readonly remarks: readonly LiveRemark[]
}

/** How long a text may be that is told of a page, in UTF-16 units. */
const longest = 300

/**
 * Where a page that readers get differs from what was published. Signs are not compared, only letters and numbers: themes and CMSs set
 * quotes, dashes and spaces as they like, and a false alarm would teach an editor to pass over a true one.
 */
export function comparePage(expected: ExpectedPage, page: PageFacts, loaded: LoadedPictures): ComparedPage {
  const lead = expected.pictures.find(({ isLead }) => isLead)
  return {
    differences: [
      ...differenceUnless(isSamePage(page.address, expected.link), 'moved', expected.link, page.address),
      ...compareHeadline(expected.headline, page),
      ...compareItems(expected.items, page.headings),
      ...expected.pictures.flatMap((picture) => comparePicture(picture, page, loaded)),
      ...(page.canonical === undefined ? [] : differenceUnless(isSamePage(page.canonical, expected.link), 'canonical', expected.link, page.canonical)),
      ...(page.previewPicture === undefined || lead === undefined
        ? []
        : differenceUnless(isFileOf(page.previewPicture, lead.address), 'preview-picture', fileOf(lead.address), fileOf(page.previewPicture))),
      ...compareDate(expected.publishedAt, page.dates)
    ],
    remarks: [
      ...(lead === undefined ? [] : leadRemarks(lead, page)),
      ...(page.canonical === undefined ? [remark('no-canonical')] : []),
      ...(page.previewPicture === undefined && lead !== undefined ? [remark('no-preview-picture')] : [])
    ]
  }
}

/** The addresses of the article's own pictures on the page, each once: those that must load. */
export function picturesToLoad(expected: ExpectedPage, page: PageFacts): string[] {
  return [...new Set(expected.pictures.flatMap((picture) => findPictures(picture, page).flatMap((found) => addressFor(picture, found) ?? [])))]
}

function compareHeadline(headline: string, { headings, titles }: PageFacts): LiveDifference[] {
  const wanted = lettersOf(headline)
  const isThere = headings.some((heading) => lettersOf(heading) === wanted) || (wanted === '' && titles.length > 0)
  return differenceUnless(isThere, 'headline', headline, headings[0] ?? titles[0] ?? '')
}

/** Items are looked for one after the other, each behind the one before it. */
function compareItems(items: readonly ExpectedItem[], headings: readonly string[]): LiveDifference[] {
  const read = headings.map(lettersOf)
  let behind = 0
  return items.flatMap((item) => {
    const numbered = lettersOf(`${String(item.rank)}. ${item.heading}`)
    const bare = lettersOf(item.heading)
    const isItem = (text: string): boolean => text === numbered || (bare !== '' && text === bare)
    const next = read.findIndex((text, index) => index >= behind && isItem(text))
    if (next !== -1) {
      behind = next + 1
      return []
    }
    const wanted = `${String(item.rank)}. ${item.heading}`
    if (read.some(isItem)) return [difference('item-order', wanted, '')]
    const renumbered = bare === '' ? -1 : read.findIndex((text) => /^\p{N}+ /u.test(text) && text.replace(/^\p{N}+ /u, '') === bare)
    return renumbered === -1 ? [difference('item-missing', wanted, '')] : [difference('item-rank', wanted, headings[renumbered] ?? '')]
  })
}

function comparePicture(picture: ExpectedPicture, page: PageFacts, loaded: LoadedPictures): LiveDifference[] {
  const found = findPictures(picture, page)
  const name = picture.alt === '' ? fileOf(picture.address) : picture.alt
  // Whether it shows the lead picture, and its credit, is for a theme to say.
  if (found.length === 0) return picture.isLead ? [] : [difference('picture-missing', name, '')]
  const broken = found.flatMap((shown) => loaded.get(addressFor(picture, shown) ?? '') ?? []).find((answer) => answer !== '')
  return [
    ...(broken === undefined ? [] : [difference('picture-broken', name, broken)]),
    ...(picture.isLead || isCredited(picture, found, page) ? [] : [difference('credit', picture.credit, name)])
  ]
}

function leadRemarks(lead: ExpectedPicture, page: PageFacts): LiveRemark[] {
  const found = findPictures(lead, page)
  if (found.length === 0) return [remark('lead-not-shown', lead.alt)]
  return isCredited(lead, found, page) ? [] : [remark('lead-credit', lead.credit)]
}

/** In the figure of the picture, or anywhere on the page where it stands in none. */
function isCredited({ credit }: ExpectedPicture, found: readonly PagePicture[], { text }: PageFacts): boolean {
  const wanted = lettersOf(credit)
  const figures = found.flatMap(({ figureText }) => figureText ?? [])
  return (figures.length === 0 ? [text] : figures).some((shown) => ` ${lettersOf(shown)} `.includes(` ${wanted} `) || wanted === '')
}

/** Dates with a zone to the minute; those without one within a day, since nobody says which zone is meant. */
function compareDate(publishedAt: string | null, dates: readonly string[]): LiveDifference[] {
  const readable = dates.filter((date) => !Number.isNaN(Date.parse(date)))
  if (publishedAt === null || readable.length === 0) return []
  const isMeant = (date: string): boolean => {
    const hasZone = /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(date)
    return Math.abs(Date.parse(date) - Date.parse(publishedAt)) <= (hasZone ? 60_000 : 26 * 60 * 60_000)
  }
  return differenceUnless(readable.some(isMeant), 'date', publishedAt, readable[0] ?? '')
}

function findPictures({ address }: ExpectedPicture, { pictures }: PageFacts): PagePicture[] {
  return pictures.filter(({ addresses }) => addresses.some((candidate) => isFileOf(candidate, address)))
}

function addressFor({ address }: ExpectedPicture, { addresses }: PagePicture): string | undefined {
  return addresses.find((candidate) => isFileOf(candidate, address))
}

/**
 * Whether an address on a page is that of a file, in whatever size or kind: sites put the size behind the name, other folders before it, and
 * services that shrink pictures have the whole address in their own.
 */
function isFileOf(candidate: string, address: string): boolean {
  const stem = stemOf(address)
  const read = percentDecoded(candidate).toLowerCase()
  for (let at = read.indexOf(stem); stem !== '' && at !== -1; at = read.indexOf(stem, at + 1)) {
    const [before, after] = [read[at - 1] ?? '/', read[at + stem.length] ?? '']
    if (/[/=]/.test(before) && !/[a-z0-9]/.test(after)) return true
  }
  return false
}

/** The name of a file without its size and its ending. */
function stemOf(address: string): string {
  return fileOf(address).toLowerCase().replace(/\.[a-z0-9]+$/, '').replace(/-(?:\d+x\d+|scaled|rotated)$/, '')
}

function fileOf(address: string): string {
  const path = address.replace(/[?#].*$/s, '')
  return percentDecoded(path.slice(path.lastIndexOf('/') + 1))
}

/** Whether two addresses lead to one page, with or without TLS, `www`, a slash at the end or a place in it. */
function isSamePage(one: string, other: string): boolean {
  const normal = (address: string): string => percentDecoded(address).replace(/#.*$/s, '').replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/(?=\?|$)/, '').toLowerCase()
  return normal(one) === normal(other)
}

/** What only says how a sign before it is drawn, or where a word may be parted: themes and plug-ins add and take it. */
const invisible = /\u00ad|[\u200b-\u200d]|\u2060|[\ufe00-\ufe0f]|\u20e3/g

/** Letters, their marks and numbers of a text in lower case, with one space for whatever stands between them. A sign of multiplication is an x to WordPress. */
function lettersOf(text: string): string {
  return text.normalize('NFKC').replace(invisible, '').replaceAll('×', 'x').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}

function difference(what: LiveDifference['what'], wanted: string, found: string): LiveDifference {
  return { what, wanted: wanted.slice(0, longest), found: found.trim().slice(0, longest) }
}

function differenceUnless(isSame: boolean, what: LiveDifference['what'], wanted: string, found: string): LiveDifference[] {
  return isSame ? [] : [difference(what, wanted, found)]
}

function remark(what: LiveRemark['what'], subject = ''): LiveRemark {
  return { what, subject: subject.slice(0, longest) }
}
