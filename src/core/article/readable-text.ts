/** Fields of an article and of its blocks whose text is shown; each begins a line of its own. */
const linesOf = ['headline', 'dek', 'excerpt', 'seoTitle', 'seoDescription', 'socialTitle', 'notes', 'words', 'alt', 'caption', 'credit', 'title', 'description', 'address', 'name', 'role']
const parts = new RegExp(String.raw`"(type|text|${linesOf.join('|')})"\s*:\s*"((?:[^"\\]|\\.)*)`, 'gs')
const largest = 5_000_000

/**
 * The words in the text of an article's file, as plain text, however damaged or unknown the file is: what stands where text stands is
 * taken, everything else is passed over. For reading and copying only; an article cannot be made of it again. Reads at most the first
 * 5,000,000 characters, in time that grows with their number alone.
 */
export function readableText(file: string): string {
  let text = ''
  for (const [, name = '', value = ''] of file.slice(0, largest).matchAll(parts)) {
    if (name === 'text') text += unescaped(value)
    else if (name !== 'type') text += `\n${unescaped(value)}`
    else if (value === 'hardBreak') text += '\n'
    else if (isBlock(value)) text += '\n\n'
  }
  return text.replace(/\n{3,}/g, '\n\n').trim()
}

function isBlock(type: string): boolean {
  return !['text', 'bold', 'italic', 'underline', 'strike', 'code', 'link', 'note', 'itemReference'].includes(type)
}

function unescaped(value: string): string {
  try {
    return String(JSON.parse(`"${value.replace(/[\u0000-\u001f]/g, ' ')}"`))
  } catch {
    return value // cut within an escape, or an escape that JSON does not have
  }
}
