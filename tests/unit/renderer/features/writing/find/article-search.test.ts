import { beforeEach, describe, expect, it } from 'vitest'
import { body, figure, hardBreak, item, link, listicle, paragraph, picture, text } from '../../../../../support/build-document'
import { openSearch } from './open-search'
import { stubPageMoments } from '../../../stub-page-moments'

beforeEach(() => {
  stubPageMoments()
})

const harbour = {
  headline: 'Harbor Lights',
  dek: 'A harbor, two songs',
  leadPicture: picture(1, { caption: 'The harbor', credit: 'Harbor Pictures', alt: 'Boats' }),
  body: body(
    paragraph('The har', text('bor', 'bold'), ' at dusk.'),
    listicle('countdown', item('Harbor nights', figure({ caption: 'No boats', alt: 'the harbor at night' }), paragraph('A ', text('harbor', link('https://x.example')), hardBreak, 'harbor')), item('Songs'))
  )
}

function placesOf({ search }: ReturnType<typeof openSearch>): string[] {
  return search.findings().hits.map(({ place }) => (place.kind === 'field' ? place.field : place.kind === 'figure' ? place.words : place.node.type.name))
}

describe('a search', () => {
  it('goes through the whole article in reading order', () => {
    const opened = openSearch(harbour)
    opened.seek('harbor')
    expect(placesOf(opened)).toEqual(['headline', 'dek', 'lead-caption', 'lead-credit', 'paragraph', 'itemHeading', 'alt', 'paragraph', 'paragraph'])
  })

  it('steps from hit to hit and over the end', () => {
    const { search, seek } = openSearch(harbour)
    seek('harbor')
    expect(search.findings().current).toBe(0)
    search.step(-1)
    expect(search.findings().current).toBe(8)
    search.step(1)
    search.step(1)
    expect(search.findings()).toMatchObject({ current: 1, moves: 4 })
  })

  it('stays at its hit while the text before it is written in', async () => {
    const { editor, search, seek } = openSearch(harbour)
    seek('harbor')
    for (let steps = 0; steps < 4; steps++) search.step(1)
    editor.view.dispatch(editor.state.tr.insertText('harbor and ', 1))
    await expect.poll(() => search.findings().hits.length).toBe(10)
    expect(search.findings().current).toBe(5)
  })

  it('looks for what was typed last, when the page has a moment or is asked to go on', async () => {
    const { search } = openSearch(harbour)
    const query = { isCaseSensitive: false, isWholeWord: false, isPattern: false }
    search.seekSoon({ ...query, text: 'h' })
    search.seekSoon({ ...query, text: 'boats' })
    search.step(1)
    expect(search.findings().hits).toHaveLength(2)
    search.seekSoon({ ...query, text: 'songs' })
    await expect.poll(() => search.findings().hits[0]?.place).toEqual({ kind: 'field', field: 'dek' })
  })

  it('says what is wrong with a regular expression and finds nothing', () => {
    const { search, seek } = openSearch(harbour)
    seek('(', { isPattern: true })
    expect(search.findings()).toMatchObject({ problem: 'pattern-not-valid', hits: [], current: undefined })
    search.replaceAll('x')
    seek('h(arbor)', { isPattern: true })
    expect(search.findings().hits).toHaveLength(9)
  })
})

describe('replacing', () => {
  it('everywhere is one undo step, fields and all, and one redo', () => {
    const opened = openSearch(harbour)
    const before = opened.written()
    opened.seek('harbor')
    opened.search.replaceAll('port')
    expect(opened.search.findings()).toMatchObject({ outcome: { replaced: 9, left: 0 }, hits: [] })
    const after = opened.written()
    expect(after).toMatchObject({ headline: 'port Lights', dek: 'A port, two songs', leadPicture: { caption: 'The port', credit: 'port Pictures' } })
    expect(after.body).toEqual(
      body(
        paragraph('The port at dusk.'),
        listicle('countdown', item('port nights', figure({ caption: 'No boats', alt: 'the port at night' }), paragraph('A ', text('port', link('https://x.example')), hardBreak, 'port')), item('Songs'))
      )
    )
    opened.editor.commands.undo()
    expect(opened.written()).toEqual(before)
    opened.editor.commands.redo()
    expect(opened.written()).toEqual(after)
  })

  it('is a step of its own between what is typed before and after it', () => {
    const { editor, search, seek, session } = openSearch({ headline: 'sea', body: body(paragraph('sea')) })
    editor.commands.insertContentAt(4, ' one')
    seek('sea')
    search.replaceAll('lake')
    editor.commands.insertContentAt(editor.state.doc.content.size - 1, ' two')
    const states = [editor.state.doc.textContent]
    while (editor.commands.undo()) states.push(`${session.get('headline')}: ${editor.state.doc.textContent}`)
    expect(states).toEqual(['lake one two', 'lake: lake one', 'sea: sea one', 'sea: sea'])
  })

  it('one by one goes on behind what it wrote', () => {
    const { search, seek, written } = openSearch({ headline: 'sea sea', body: body(figure({ caption: 'sea' }), paragraph('sea sea')) })
    seek('sea')
    for (let count = 0; count < 5; count++) search.replace('seaside sea')
    expect(written()).toMatchObject({ headline: 'seaside sea seaside sea', body: body(figure({ caption: 'seaside sea' }), paragraph('seaside sea seaside sea')) })
    expect(search.findings().current).toBe(0)
  })

  it('keeps the marks of the first character, and lines', () => {
    const { search, seek, written } = openSearch({ body: body(paragraph(text('so', 'bold'), 'ngs and ', text('na', 'italic'), hardBreak, 'mes')) })
    seek('(\\w+)ngs', { isPattern: true })
    search.replaceAll('$1und')
    seek('na(\\s)mes', { isPattern: true })
    search.replaceAll('no$1one')
    expect(written().body).toEqual(body(paragraph(text('sound', 'bold'), ' and ', text('no', 'italic'), { ...hardBreak, marks: [{ type: 'italic' }] }, text('one', 'italic'))))
  })

  it('leaves what would be too long for its place, and says so', () => {
    const { search, seek, written } = openSearch({ headline: `${'x'.repeat(990)} sea`, body: body(figure({ credit: `${'x'.repeat(990)} sea`, caption: 'sea' })) })
    seek('sea')
    search.replaceAll('the open sea')
    expect(search.findings().outcome).toEqual({ replaced: 1, left: 2 })
    expect(written().body).toMatchObject(body(figure({ credit: `${'x'.repeat(990)} sea`, caption: 'the open sea' })))
  })

  it('leaves alone on undo what was written in a field since', () => {
    const { editor, search, seek, session } = openSearch({ headline: 'sea', body: body(paragraph('sea')) })
    seek('sea')
    search.replaceAll('lake')
    session.set('headline', 'lake, newly')
    editor.commands.undo()
    expect([session.get('headline'), editor.state.doc.textContent]).toEqual(['lake, newly', 'sea'])
  })
})

describe('undo in a field', () => {
  it('means the replacement until something is written there or in the text', () => {
    const { editor, past, search, seek } = openSearch({ headline: 'sea', body: body(paragraph('sea')) })
    const field = document.createElement('textarea')
    const turns = () => [past.isOfText('undo', field), past.isOfText('redo', field)]
    expect(turns()).toEqual([false, false])
    seek('sea')
    search.replaceAll('lake')
    expect(turns()).toEqual([true, false])
    editor.commands.undo()
    expect(turns()).toEqual([false, true])
    editor.commands.redo()
    past.wrote(field)
    expect(turns()).toEqual([false, false])
    seek('lake')
    search.replaceAll('sea')
    expect(turns()).toEqual([true, false])
    editor.commands.insertContentAt(1, 'The ')
    expect(turns()).toEqual([false, false])
  })
})
