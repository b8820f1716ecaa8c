import type { Body, TopBlock } from '../../src/core/article/document'
import type { PlacedPicture } from '../../src/core/picture/picture'
import { blockquote, body, bulletList, cell, codeBlock, embed, factBox, figure, gallery, hardBreak, header, heading, item, link, linkCard, listicle, listItem, orderedList, paragraph, pullQuote, rule, table, text } from './build-document'

type Take = (colour: string, words: Pick<PlacedPicture, 'alt' | 'caption' | 'credit'>) => Promise<PlacedPicture>

const code = 'if (a < b && c > "d") {\n\tgo(\'<b>\') // -- &amp; [gallery] \\n\n\n}  '

const embeds = [
  embed('https://www.youtube.com/watch?v=dQw4w9WgXcQ', { title: 'A trailer', caption: 'The trailer & “more”' }),
  embed('https://www.instagram.com/p/Cabc123-_x/'),
  embed('https://x.com/WordPress/status/1234567890', { caption: '<b>not bold</b>' }),
  embed('https://www.tiktok.com/@actor.name/video/7123456789012345678'),
  embed('https://www.facebook.com/StudioPage/posts/pfbid02AbC'),
  embed('https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC'),
  embed('https://vimeo.com/76979871')
]

/**
 * A text with every kind of block that there is, a block of code and the like in an item too, and in them the signs that a CMS stumbles over. `take` makes a
 * picture of a colour; the colours begin with `colour`, five digits, so that two texts have no picture in common. A new kind does not
 * compile until it is here.
 */
export async function everyBlock(take: Take, colour: string): Promise<Body> {
  const pictures = await Promise.all(['1', '2', '3', '4'].map((digit) => take(`#${colour}${digit}`, { alt: `No. ${digit} "<of>" ${colour} & more`, caption: digit === '2' ? '' : `밤 ${digit}: a <b> & “c”`, credit: `Jo Doe ${digit} / Ágency & Co.` })))
  const [first, second, third, fourth] = pictures.map((picture) => figure(picture))
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) throw new Error('There are four pictures')
  const box = factBox('At a glance & more', paragraph('Studio: ', text('Dragon', 'bold')), bulletList('16 episodes', listItem('a', orderedList(3, 'b'))))
  const prices = table([header('Song'), header([paragraph('Year & chart'), paragraph('week 1')])], [cell('밤 <1>', { colspan: 2 })], [cell([paragraph(text('Sea', 'italic'))]), ''])
  const blocks: Readonly<Record<TopBlock['type'], readonly TopBlock[]>> = {
    paragraph: [
      paragraph('Plain -- "straight" it\'s ', text('bold', 'bold'), ' ', text('italic', 'italic'), ' ', text('under', 'underline'), ' ', text('gone', 'strike'), ' ', text('a<b && "c"', 'code'), hardBreak, text('a link', link('https://example.org/a?b=1&c=%22d%22#e'))),
      paragraph('1 < 2 & 3 > 2 [gallery] https://example.org/bare :) … (c) 3x4')
    ],
    heading: [heading(2, 'Two & “two”'), heading(3, 'Three'), heading(4, 'Four ', text('bold', 'bold'))],
    bulletList: [bulletList('one', listItem('two', bulletList('inner', listItem('deeper', orderedList(1, 'deepest')))))],
    orderedList: [orderedList(4, 'four', 'five')],
    blockquote: [blockquote('Said once.', 'Said "twice".'), blockquote(bulletList('in a quote'))],
    pullQuote: [pullQuote('It <never> rains & pours.', 'Mina "M." Seo'), pullQuote('Nobody said it.')],
    factBox: [box],
    codeBlock: [codeBlock(code, 'typescript'), codeBlock('plain\n  code')],
    table: [prices],
    horizontalRule: [rule],
    figure: [first, figure({ ...pictures[1], size: 'wide' })],
    gallery: [gallery(2, third, fourth)],
    embed: embeds,
    linkCard: [linkCard('https://example.org/top-5?x=1&y="2"', { title: 'Top 5 & <more>', description: 'What else to watch.' }), linkCard('https://example.org/bare')],
    listicle: [
      listicle('countdown', item('The "songs" & more', codeBlock(code, 'js'), prices), item('서울의 밤', pullQuote('빛난다.', '미나'), box, embed('https://vimeo.com/1084537'))),
      listicle('ascending', item('Alone', gallery(3, figure(pictures[0]), figure(pictures[3]))))
    ]
  }
  return body(...Object.values(blocks).flat())
}
