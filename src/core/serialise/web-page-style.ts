/**
 * How an exported page looks, on a screen and on paper: the measure and the type of the page that it was written on. The first fonts are those that
 * Copydesk brings along for its own printing; elsewhere the reader's own serif stands for them. On paper there are no ligatures: words that have one are
 * neither found nor copied in the PDF.
 */
export const webPageStyle = `
:root { color-scheme: light; --ink: #1d1b18; --ink-second: #5d5850; --rule: #e4dfd6; --ground: #f6f4f0; }
* { box-sizing: border-box; }
body { margin: 0; padding: 48px 24px 96px; background: #fffdfa; color: var(--ink); font: 19px/1.58 'Newsreader Variable', Newsreader, 'Noto Serif KR Variable', Georgia, 'Noto Serif KR', 'Noto Serif CJK KR', AppleMyungjo, Batang, serif; font-optical-sizing: auto; overflow-wrap: anywhere; }
body:lang(ko) { word-break: keep-all; line-height: 1.7; }
article { max-width: 640px; margin: 0 auto; }
h1, h2, h3, h4 { margin: 1.6em 0 0.5em; font-weight: 600; line-height: 1.2; text-wrap: balance; }
h1 { margin: 0; font-size: 41px; line-height: 1.1; }
h2 { font-size: 27px; }
h3 { font-size: 22px; }
h4 { font-size: 19px; }
p, ul, ol, pre, table, blockquote, .link-card, .fact-box { margin: 0 0 1em; }
li p, td p, blockquote p { margin-bottom: 0.4em; }
a { color: inherit; text-decoration-color: #b3261e; text-underline-offset: 0.15em; }
.dek { margin: 0.6em 0 0; color: var(--ink-second); font-size: 22px; font-style: italic; line-height: 1.4; }
.byline { margin: 1em 0 1.6em; padding-bottom: 1em; border-bottom: 1px solid var(--rule); color: var(--ink-second); font-size: 16px; }
figure { margin: 1.6em 0; }
figure img { display: block; width: auto; max-width: 100%; height: auto; margin: 0 auto; }
.picture-column img, .picture-wide img { width: 100%; }
.picture-small img { max-width: 50%; }
figcaption { margin-top: 0.5em; color: var(--ink-second); font-size: 15px; line-height: 1.4; }
.credit { font-style: italic; }
.gallery { display: grid; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); gap: 16px; margin: 1.6em 0; }
.gallery figure { margin: 0; }
blockquote { padding-left: 1em; border-left: 3px solid var(--rule); color: var(--ink-second); }
.pull-quote { padding: 0.4em 0; border-block: 1px solid var(--rule); text-align: center; }
.pull-quote blockquote { margin: 0; padding: 0; border: 0; color: var(--ink); font-size: 27px; line-height: 1.3; text-wrap: balance; }
.fact-box, .link-card { padding: 16px 20px; border: 1px solid var(--rule); border-radius: 8px; background: var(--ground); }
.fact-box > :first-child { margin-top: 0; }
.fact-box > :last-child, .link-card > :last-child { margin-bottom: 0; }
.link-card p { margin: 0; }
table { width: 100%; border-collapse: collapse; font-size: 16px; }
th, td { padding: 6px 10px; border: 1px solid var(--rule); text-align: left; vertical-align: top; }
th { background: var(--ground); }
pre { padding: 12px 16px; border-radius: 8px; background: var(--ground); white-space: pre-wrap; }
code { font: 0.85em ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace; }
hr { width: 30%; margin: 2em auto; border: 0; border-top: 1px solid var(--ink-second); }
@media print {
  body { padding: 0; background: none; font-size: 11.5pt; font-variant-ligatures: none; }
  article { max-width: none; }
  h1 { font-size: 26pt; }
  h2 { font-size: 16pt; }
  h3 { font-size: 13pt; }
  h4 { font-size: 11.5pt; }
  .dek { font-size: 14pt; }
  .byline, figcaption, table { font-size: 9.5pt; }
  .pull-quote blockquote { font-size: 16pt; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, tr, pre, .fact-box, .link-card { break-inside: avoid; }
  figure img { max-height: 120mm; }
  .picture-column img, .picture-wide img { width: auto; }
  p, li { orphans: 3; widows: 3; }
}
`
