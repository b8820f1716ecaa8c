import { styleOf } from '../style-of'
import { all, asWritten, hasWords, unwrap } from '../tree'

/** References to notes and comments, their lists, and what an author has deleted while changes were tracked. */
const asides = [
  // Word
  '.MsoFootnoteReference', '.MsoEndnoteReference', '.MsoFootnoteText', '.MsoEndnoteText', '.MsoCommentReference', '.MsoCommentText', '.msocomanchor', '.msocomtxt',
  'a[href^="#_ftn"]', 'a[href^="#_edn"]', 'a[href^="#_msocom"]', 'del[cite]', 'del[datetime]',
  // Word on the web
  '.FootnoteReference', '.EndnoteReference', '.CommentStart', '.TrackChangeTextDeletion',
  // Google Docs
  'a[href^="#ftnt"]', 'a[href^="#cmnt"]',
  // LibreOffice
  '.sdfootnoteanc', '.sdfootnotesym', '.sdendnoteanc', '.sdendnotesym', '.sdfootnote', '.sdendnote', 'div[id^="sdfootnote"]', 'div[id^="sdendnote"]',
  // The web
  '[role="doc-noteref"]', '[role="doc-endnotes"]', '[role="doc-backlink"]', '.footnotes', '.footnote-ref', '.wp-block-footnotes', 'sup.fn', 'sup.reference', 'a[href^="#fn"]', 'a[href^="#cite_note"]',
  // Its own decorations
  '.Apple-interchange-newline', '.EOP', '.screen-reader-text', '.sr-only', '.mw-editsection'
].join(', ')

const asideElements = /^(?:footnote|endnote|comment|annotation)(?:-list)?$/
const noteLists = '[data-style*="mso-element" i], [data-style*="mso-hide" i], [data-style*="display" i], [data-style*="mso-special-character" i]'

/** Takes out what stands beside the text: notes, comments, deletions, bookmarks and what is hidden. Insertions stay. */
export function dropAsides(tree: DocumentFragment): void {
  for (const note of all(tree, 'a[href^="#ftnt_ref"], a[href^="#cmnt_ref"]')) dropNote(note.closest<HTMLElement>('p, div') ?? note)
  for (const aside of all(tree, asides)) dropNote(aside)
  for (const element of all(tree, noteLists)) {
    const style = styleOf(element)
    const isNote = asideElements.test(style.get('mso-element') ?? '')
    const isHidden = style.get('mso-hide') === 'all' || style.get('display') === 'none' || style.get('mso-special-character') === 'footnote'
    if (isNote || isHidden) element.remove()
  }
  for (const inserted of all(tree, 'ins')) unwrap(inserted)
  for (const bookmark of all(tree, 'a:not([href]), a[href=""], a[href^="#"]')) if (!bookmark.matches('[href^="#"]') || bookmark.closest(`[${asWritten}]`) === null) unwrap(bookmark)
  for (const emptied of all(tree, 'sup')) if (!hasWords(emptied)) emptied.remove()
}

/** Notes at the end stand under a rule that is not the author's. */
function dropNote(note: Element): void {
  const before = note.previousElementSibling ?? (note.parentElement?.childElementCount === 1 ? note.parentElement.previousElementSibling : null)
  if (before?.matches('hr') === true) before.remove()
  note.remove()
}
