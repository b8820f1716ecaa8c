import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Article, NewArticle } from '../../../../../src/core/article/article'
import { placedPicturesOf } from '../../../../../src/core/article/walk'
import { webPage } from '../../../../../src/core/serialise/web-page'
import { articleMarkdown } from '../../../../../src/core/serialise/markdown'
import type { ImportedPicture } from '../../../../../src/ipc/library-answers'
import { makeArticle } from '../../../../../src/renderer/src/features/importing/make-article'
import { finishedListicle } from '../../../../support/build-article'
import { hostileHtml } from '../../../../support/hostile-html'
import { wordDocument, wordLine, wordParagraph, wordPicture } from '../../../../support/word-document'

const pictureOf = (name: string, credit = ''): ImportedPicture => ({ pictureId: `${name.length.toString(16).padStart(64, '0')}.jpg`, width: 800, height: 600, name, words: { alt: '', caption: '', credit } })
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** What becomes of a document, with what was asked of the library on the way. */
async function make(name: string, content: string | Uint8Array<ArrayBuffer>, { isFoundBeside = true, isTaken = true } = {}) {
  const taken: string[] = []
  const made = await makeArticle(name, typeof content === 'string' ? bytesOf(content) : content, {
    takeBytes: (bytes, called) => {
      taken.push(`${called} ${String(bytes.length)}`)
      return Promise.resolve(isTaken ? pictureOf(called, 'Yonhap') : undefined)
    },
    takeBeside: (address) => {
      taken.push(address)
      return Promise.resolve(isFoundBeside ? pictureOf(address) : undefined)
    }
  })
  return { made, taken }
}

async function articleOf(name: string, content: string | Uint8Array<ArrayBuffer>): Promise<NewArticle> {
  const { made } = await make(name, content)
  if (!made.ok) throw new Error(made.error.code)
  return made.value.article
}

/** Its text, as an editor would read it in Markdown. */
function textOf(article: NewArticle): string {
  const whole: Article = { ...finishedListicle, ...article, headline: '', dek: '', byline: [], leadPicture: null }
  return articleMarkdown(whole, () => 'picture').split('\n\n---\n\n')[0] ?? ''
}

describe('an article from a Word document', () => {
  it('has its title, subtitle, text and picture with caption and credit, as the document names them', async () => {
    const { made, taken } = await make(
      'draft 3.docx',
      wordDocument(
        [
          wordParagraph('Harbor &amp; Lights', 'Title'),
          wordParagraph('A quiet drama', 'Subtitle'),
          wordParagraph('<w:r><w:t xml:space="preserve">Fans </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>waited</w:t></w:r><w:del><w:r><w:delText> in vain</w:delText></w:r></w:del>'),
          wordParagraph('1. 결말이 좋다', 'Heading 1'),
          wordPicture('A harbor'),
          wordParagraph('The last ferry. Photo: KBS', 'caption'),
          wordParagraph('Nobody waits.', 'Quote')
        ],
        bytesOf('a picture')
      )
    )
    if (!made.ok) throw new Error(made.error.code)
    const { article, picturesLeft } = made.value
    expect(article).toMatchObject({ headline: 'Harbor & Lights', dek: 'A quiet drama', slug: 'harbor-lights', isSlugEdited: false })
    expect(textOf(article)).toBe('Fans **waited**\n\n## 1\\. 결말이 좋다\n\n![A harbor](picture)\n\n*The last ferry.* – *KBS*\n\n> Nobody waits.')
    expect(picturesLeft).toBe(0)
    expect(taken).toEqual(['1.jpeg 9'])
  })

  it('has no words that Word hides, as it neither prints nor copies them', async () => {
    const run = (properties: string, words: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
    const shown = '<w:vanish w:val="0"/>'
    const article = await articleOf('a.docx', wordDocument([wordParagraph(run('<w:b/><w:vanish/>', 'Off the record. ') + run('', 'Said ') + run('<w:vanish w:val="1"/><w:i/>', 'under embargo ') + run(shown, 'so') + run('<w:b/><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>', '.'))]))
    expect(textOf(article)).toBe('Said so.')
  })

  it('has the whole address of each link and nothing but that, with the place in the page that LibreOffice keeps apart', async () => {
    const field = (code: string, words: string) => `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${words}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const article = await articleOf('a.docx', wordDocument([wordParagraph(field(' HYPERLINK "https://example.org/a?b=1" \\l "c" ', 'Here') + field(' HYPERLINK "https://example.org/d" \\o "A tip" \\t "_blank" ', ' and there'))]))
    expect(textOf(article)).toBe('[Here](<https://example.org/a?b=1#c>)[ and there](<https://example.org/d>)')
  })

  it('has the words of fields that stand in one element, as the numbers of captions do, and a line where one ends by its old name', async () => {
    const simple = (code: string, words: string, quote = '"') => `<w:fldSimple w:instr=${quote} ${code} ${quote}><w:r><w:t>${words}</w:t></w:r></w:fldSimple>`
    const run = (content: string) => `<w:r>${content}</w:r>`
    const paragraph = wordParagraph(`${run('<w:t xml:space="preserve">Picture </w:t>')}${simple('SEQ Picture \\* ARABIC', '1', "'")}${run('<w:t>:</w:t><w:cr/><w:t xml:space="preserve">see </w:t>')}${simple('HYPERLINK &quot;https://example.org/&quot;', 'there')}`)
    expect(textOf(await articleOf('a.docx', wordDocument([paragraph])))).toBe('Picture 1:\\\nsee [there](<https://example.org/>)')
  })

  it('has the numbers that Word gives its headings, which can become those of items', async () => {
    const heading = (words: string) => wordLine(words, 1, 0, 'Heading1')
    const article = await articleOf('a.docx', wordDocument([wordParagraph('Lede.'), heading('It takes its time'), wordParagraph('Text'), heading('결말이 좋다')]))
    expect(textOf(article)).toBe('Lede.\n\n## 1\\. It takes its time\n\nText\n\n## 2\\. 결말이 좋다')
  })

  it('has the numbers of its lists, which go on behind other text until one begins anew', async () => {
    const between = wordParagraph('Between')
    const lines = [wordLine('a', 1), wordLine('inner', 1, 1), wordLine('b', 1), between, wordLine('c', 1), wordLine('inner anew', 1, 1), between, wordLine('anew', 2), between, wordLine('and on', 2)]
    expect(textOf(await articleOf('a.docx', wordDocument(lines)))).toBe('1. a\n\n   1. inner\n2. b\n\nBetween\n\n3. c\n\n   1. inner anew\n\nBetween\n\n1. anew\n\nBetween\n\n2. and on')
  })

  it('has the kind and number of an inner list that goes on behind other text', async () => {
    const lines = [wordLine('a', 1), wordLine('inner', 1, 1), wordParagraph('Between'), wordLine('inner two', 1, 1)]
    expect(textOf(await articleOf('a.docx', wordDocument(lines)))).toBe('1. a\n\n   1. inner\n\nBetween\n\n2. inner two')
  })

  it('keeps two words apart that a page or a column parts', async () => {
    const words = ['page', 'column'].map((type) => `<w:r><w:t>behind</w:t><w:br w:type="${type}"/><w:t>before</w:t></w:r>`)
    expect(textOf(await articleOf('a.docx', wordDocument(words.map((content) => wordParagraph(content)))))).toBe('behind\\\nbefore\n\nbehind\\\nbefore')
  })

  it('has a title of several lines in one, and the picture in it in the text', async () => {
    const title = wordParagraph(`<w:r><w:t>Harbor</w:t><w:br/><w:t>Lights</w:t></w:r>${wordPicture('A logo').replace(/<\/?w:p>/g, '')}`, 'Title')
    const article = await articleOf('a.docx', wordDocument([title, wordParagraph('Text')], bytesOf('a picture')))
    expect(article.headline).toBe('Harbor Lights')
    expect(textOf(article)).toBe('![A logo](picture)\n\n– *Yonhap*\n\nText')
  })

  it('keeps the place of a picture that the library does not take, and counts it', async () => {
    const { made } = await make('a.docx', wordDocument([wordParagraph('Text'), wordPicture('A drawing of another program')]), { isTaken: false })
    if (!made.ok) throw new Error(made.error.code)
    expect(textOf(made.value.article)).toBe('Text\n\n[A drawing of another program]')
    expect(made.value.picturesLeft).toBe(1)
  })

  it.each([
    ['is none', bytesOf('words')],
    ['has nothing of Word in it', zipSync({ 'a.txt': bytesOf('a') })],
    ['breaks off', wordDocument([wordParagraph('Text')]).slice(0, 900)],
    ['has a password, as Office keeps such files', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])]
  ])('is refused where the file %s', async (_what, bytes) => {
    expect((await make('a.docx', bytes)).made).toEqual({ ok: false, error: { code: 'document-unreadable', details: { name: 'a.docx' } } })
  })

  it('is refused before it is unpacked where that would fill the memory', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60 * 1024 * 1024) }, { level: 1 })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect((await make('a.docx', bomb)).made).toEqual({ ok: false, error: { code: 'document-too-large', details: { name: 'a.docx' } } })
  })
})

describe('an article from a page that Google Docs has written', () => {
  it('has its title and subtitle as headline and dek, and its headings as those of the text', async () => {
    const page = '<html><body class="doc-content"><p class="c1 title"><span>Harbor Lights</span></p><p class="c2 subtitle"><span>A quiet drama</span></p><h1><span>The first</span></h1><p><span>Text</span></p></body></html>'
    const article = await articleOf('document.html', page)
    expect([article.headline, article.dek, textOf(article)]).toEqual(['Harbor Lights', 'A quiet drama', '## The first\n\nText'])
  })
})

describe('an article from Markdown', () => {
  it('has the facts of its front matter, the pictures beside it, and words in italics under one as its caption', async () => {
    const { made, taken } = await make(
      'story.md',
      [
        '---\ntitle: Harbor Lights\nauthors: [Mina Seo]\ntags: [drama]\nslug: By Hand!\nimage: pictures/1.jpg\n---',
        'A *lede*.',
        '## 1. It takes its time',
        '![A clock](pictures/2.jpg)',
        '*The clock. Photo: Disney+*',
        '| Actor | Role |\n|---|---|\n| Park | Keeper |',
        '![Elsewhere](https://example.com/x.jpg)'
      ].join('\n\n')
    )
    if (!made.ok) throw new Error(made.error.code)
    const { article, picturesLeft } = made.value
    expect(article).toMatchObject({ headline: 'Harbor Lights', byline: [{ name: 'Mina Seo', role: '' }], tags: ['drama'], slug: 'by-hand', isSlugEdited: true, leadPicture: { width: 800, height: 600 } })
    expect(textOf(article)).toBe('A *lede*.\n\n## 1\\. It takes its time\n\n![A clock](picture)\n\n*The clock.* – *Disney+*\n\n| Actor | Role |\n| --- | --- |\n| Park | Keeper |\n\n[Elsewhere]')
    expect(taken).toEqual(['pictures/2.jpg', 'pictures/1.jpg'])
    expect(picturesLeft).toBe(1)
  })

  it('takes its first heading as the headline, or the name of the file', async () => {
    expect(await articleOf('a.md', '# The headline\n\nText\n\n# A chapter')).toMatchObject({ headline: 'The headline' })
    const begun = await articleOf('Harbor 2.md', 'Text\n\n# A chapter\n\n## Below')
    expect(begun.headline).toBe('Harbor 2')
    expect(textOf(begun)).toBe('Text\n\n## A chapter\n\n### Below')
  })

  it('keeps its first heading in the text where its front matter has another headline', async () => {
    const article = await articleOf('a.md', '---\ntitle: Ten cafes\n---\n\n# The first\n\nText\n\n# The second')
    expect(article.headline).toBe('Ten cafes')
    expect(textOf(article)).toBe('## The first\n\nText\n\n## The second')
    expect(textOf(await articleOf('a.md', '---\ntitle: Ten cafes\n---\n\n# Ten cafes\n\nText'))).toBe('Text')
  })

  it('has the levels of its headings throughout, however long it is', async () => {
    const long = `${'words '.repeat(300)}\n\n`.repeat(40)
    const headings = textOf(await articleOf('a.md', `# Title\n\n# Chapter\n\n${long}## Below\n\n${long}## Below, too\n\n${long}# Chapter`)).split('\n').filter((line) => line.startsWith('#'))
    expect(headings).toEqual(['## Chapter', '### Below', '### Below, too', '## Chapter'])
  })

  it.each(['\n', '  \n', ' '])('has words in italics behind a picture as its caption, parted by %j', async (end) => {
    expect(textOf(await articleOf('a.md', `Text\n\n![A](1.jpg)${end}*The clock. Photo: KBS*\n\nMore`))).toBe('Text\n\n![A](picture)\n\n*The clock.* – *KBS*\n\nMore')
  })

  it('has a line that only begins in italics in its text', async () => {
    expect(textOf(await articleOf('a.md', '![A](1.jpg)\n*One* and more'))).toBe('*One* and more\n\n![A](picture)')
  })

  it('is refused where it is nested without an end', async () => {
    expect((await make('deep.md', `${'>'.repeat(10_000)} a`)).made).toEqual({ ok: false, error: { code: 'document-unreadable', details: { name: 'deep.md' } } })
  })

  it('keeps its places for pictures that are not there', async () => {
    const { made } = await make('a.md', '![A clock](gone.jpg)', { isFoundBeside: false })
    if (!made.ok) throw new Error(made.error.code)
    expect(made.value.picturesLeft).toBe(1)
    expect(textOf(made.value.article)).toBe('[A clock]')
  })
})

describe('an article from a web page', () => {
  it('is taken with the pictures of a page that was saved, wherever they once came from', async () => {
    const page = '<p>Text</p><img src="x_files/a.jpg" data-src="https://cdn.example/a.jpg" alt="A"><img src="https://cdn.example/blank.gif" data-src="x_files/b.jpg" alt="B"><img data-src="x_files/c.jpg" alt="C">'
    const { made, taken } = await make('page.html', page)
    if (!made.ok) throw new Error(made.error.code)
    expect(textOf(made.value.article)).toBe('Text\n\n![A](picture)\n\n![B](picture)\n\n![C](picture)')
    expect(taken).toEqual(['x_files/a.jpg', 'x_files/b.jpg', 'x_files/c.jpg'])
  })

  it('has the headline that its window names, also where something stands above it', async () => {
    const article = await articleOf('page.html', '<title>Harbor Lights — A site</title><article><p>Culture</p><h1>Harbor <em>Lights</em></h1><p>Text</p><h2>Below</h2></article>')
    expect(article.headline).toBe('Harbor Lights')
    expect(textOf(article)).toBe('Culture\n\nText\n\n## Below')
  })

  it('is what the page says is its article, with its pictures', async () => {
    const picture = 'data:image/jpeg;base64,AAAA'
    const page = `<title>Harbor | A site</title><nav><a href="/">Home</a></nav><article><h1>Harbor</h1><p>Text</p><figure><img src="${picture}" alt="A harbor"><figcaption>Dawn. Photo: KBS</figcaption></figure></article><footer>Imprint</footer>`
    const { made, taken } = await make('page.html', page)
    if (!made.ok) throw new Error(made.error.code)
    expect(made.value.article.headline).toBe('Harbor')
    expect(textOf(made.value.article)).toBe('Text\n\n![A harbor](picture)\n\n*Dawn.* – *KBS*')
    expect(taken).toEqual(['picture in the document 3'])
  })

  it('that Copydesk exported, or a Word document with a style for it, has its authors back, who no longer stand in the text', async () => {
    const page = webPage({ ...finishedListicle, leadPicture: null }, () => 'picture.jpg', '')
    const { headline, dek, byline } = await articleOf('exported.html', page)
    expect({ headline, dek, byline }).toEqual({ headline: finishedListicle.headline, dek: finishedListicle.dek, byline: finishedListicle.byline })
    const [first = ''] = textOf(await articleOf('exported.html', page)).split('\n')
    expect(first).toMatch(/^It began with/)
    const document = await articleOf('a.docx', wordDocument([wordParagraph('Harbor', 'Title'), wordParagraph('By Mina Seo · Jo Doe, Critic', 'Byline'), wordParagraph('Text'), wordParagraph('Anna', 'Byline')]))
    expect([document.byline, textOf(document)]).toEqual([[{ name: 'Mina Seo', role: '' }, { name: 'Jo Doe', role: 'Critic' }], 'Text\n\nAnna'])
  })

  it('without a heading of its own has the title of its window', async () => {
    expect(await articleOf('page.htm', '<title>Harbor</title><p>Text</p>')).toMatchObject({ headline: 'Harbor' })
  })

  it('has nothing in it that runs, loads or leads away', async () => {
    const vectors = hostileHtml('https://evil.example')
    const read: Article[] = []
    for (let at = 0; at < vectors.length; at += 30) {
      const { made } = await make('hostile.html', vectors.slice(at, at + 30).join(''), { isFoundBeside: false })
      if (made.ok) read.push({ ...finishedListicle, ...made.value.article })
    }
    expect(read.length).toBeGreaterThan(15)
    expect(JSON.stringify(read.map(({ body }) => body))).not.toMatch(/"href":"(?!https?:|mailto:|\/[^/\\]|#)/i)
    expect(read.flatMap(({ body }) => placedPicturesOf({ ...finishedListicle, leadPicture: null, body }))).toEqual([])
  })

  it('is refused where it is nested without an end', async () => {
    expect((await make('deep.html', '<div>'.repeat(100_000))).made).toEqual({ ok: false, error: { code: 'document-unreadable', details: { name: 'deep.html' } } })
  })
})

describe('an article from plain text', () => {
  it('has its first line as the headline where that stands apart', async () => {
    const article = await articleOf('a.txt', '제목입니다\r\n\r\n첫 문단\r\n둘째 줄\r\n\r\n*no Markdown*')
    expect(article.headline).toBe('제목입니다')
    expect(textOf(article)).toBe('첫 문단\\\n둘째 줄\n\n\\*no Markdown\\*')
  })

  it('keeps a long first line in the text', async () => {
    const line = 'a line '.repeat(40).trim()
    const article = await articleOf('Plain.txt', `${line}\n\nText`)
    expect(article.headline).toBe('Plain')
    expect(textOf(article)).toBe(`${line}\n\nText`)
  })
})

describe('a document without an article in it', () => {
  it.each(['a.txt', 'a.md', 'a.html'])('%s is told when it is empty', async (name) => {
    expect((await make(name, ' \n')).made).toEqual({ ok: false, error: { code: 'document-empty', details: { name } } })
  })

  it('is told when nobody knows what it is', async () => {
    expect((await make('a.pdf', '%PDF')).made).toEqual({ ok: false, error: { code: 'document-type-not-supported', details: { name: 'a.pdf' } } })
  })

  it('is told when an article has no room for it', async () => {
    expect((await make('a.txt', 'line\n'.repeat(20_002))).made).toEqual({ ok: false, error: { code: 'document-too-large', details: { name: 'a.txt' } } })
  })
})
