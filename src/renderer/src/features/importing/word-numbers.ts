/** Characters that mean nothing to anybody else, around the number of a line on its way through the library, which knows none. */
const mark = '\ue004'

/** A list of the document: the counters that it shares with others (ECMA-376, 17.9.15), and where its own levels begin anew. */
interface NumberedList {
  readonly counters: string
  readonly starts: ReadonlyMap<number, number>
}

interface Numbering {
  readonly lists: ReadonlyMap<string, NumberedList>
  /** Where the levels of counters begin, where that is not at 1. */
  readonly starts: ReadonlyMap<string, ReadonlyMap<number, number>>
}

/** The properties of a paragraph that is a line of a list, and not what they were before a change that is tracked. */
const linesOfLists = /<w:pPr\b[^>]*>(?:(?!<\/w:pPr>|<w:pPrChange\b)[^])*?<w:numPr>([^]*?)<\/w:numPr>[^]*?<\/w:pPr>(?!\s*<\/w:pPrChange>)/g

/** Puts the number of each line of a list before its words, for `readListNumbers`: `numberingXml` says what lists the document has. */
export function numberLines(numberingXml: string): (documentXml: string) => string {
  const count = counterOf(readNumbering(numberingXml))
  return (documentXml) =>
    documentXml.replace(linesOfLists, (properties, list: string) => {
      const number = count(valueIn(list, 'numId') ?? '', Number(valueIn(list, 'ilvl') ?? 0))
      return number === undefined ? properties : `${properties}<w:r><w:t>${mark}${String(number)}${mark}</w:t></w:r>`
    })
}

/** The HTML that the library made of it, in which each line of a list has its number as its value. A heading's stands before its words, where it can become an item's. */
export function readListNumbers(html: string): string {
  return html.replace(/<li>\ue004(\d+)\ue004/g, '<li value="$1">').replace(/(<h[1-6]>)\ue004(\d+)\ue004/g, '$1$2. ').replace(/\ue004\d+\ue004/g, '')
}

function readNumbering(xml: string): Numbering {
  const starts = new Map([...xml.matchAll(/<w:abstractNum\b[^>]*\bw:abstractNumId="(\d+)"[^>]*>([^]*?)<\/w:abstractNum>/g)].map(([, id = '', levels = '']) => [id, startsIn(levels, 'lvl', 'start')]))
  const lists = [...xml.matchAll(/<w:num\b[^>]*\bw:numId="(\d+)"[^>]*>([^]*?)<\/w:num>/g)].map(([, id = '', list = '']): [string, NumberedList] => [
    id,
    { counters: valueIn(list, 'abstractNumId') ?? '', starts: startsIn(list, 'lvlOverride', 'startOverride') }
  ])
  return { lists: new Map(lists), starts }
}

function startsIn(xml: string, level: string, start: string): Map<number, number> {
  return new Map(
    [...xml.matchAll(new RegExp(`<w:${level}\\b[^>]*\\bw:ilvl="(\\d)"[^>]*>([^]*?)</w:${level}>`, 'g'))].flatMap(([, at, content = '']): [number, number][] => {
      const value = valueIn(content, start)
      return value === undefined ? [] : [[Number(at), Number(value)]]
    })
  )
}

function valueIn(xml: string, name: string): string | undefined {
  return new RegExp(`<w:${name}\\b[^>]*\\bw:val="(\\d+)"`).exec(xml)?.[1]
}

/** Counts the lines of all lists in the order of the document. A line of an outer level has those within it begin anew. */
function counterOf({ lists, starts }: Numbering): (list: string, level: number) => number | undefined {
  const counts = new Map<string, Map<number, number>>()
  const begun = new Set<string>()
  return (id, level) => {
    const list = lists.get(id)
    if (list === undefined) return undefined
    const counted = counts.get(list.counters) ?? new Map<number, number>()
    counts.set(list.counters, counted)
    const anew = begun.has(`${id} ${String(level)}`) ? undefined : list.starts.get(level)
    begun.add(`${id} ${String(level)}`)
    const last = counted.get(level)
    const number = anew ?? (last === undefined ? list.starts.get(level) ?? starts.get(list.counters)?.get(level) ?? 1 : last + 1)
    counted.set(level, number)
    for (const inner of counted.keys()) if (inner > level) counted.delete(inner)
    return number
  }
}
