/** Words that announce a credit. Only with a colon or an equals sign behind them: "photo by the sea" is a caption. */
const announced = /(?:^|[\s([|/—–-])(?:photo(?:graph)?|picture|image|credits?|photo credit|image credit|courtesy|사진(?: ?제공)?|사진 ?출처|출처|제공|이미지)\s*[:=：]\s*/giu
const longestCredit = 120

/** Splits the credit off the end of a caption where it is announced and is all that follows; `text` may have lines, and a credit one of its own. */
export function splitCredit(text: string): { readonly caption: string; readonly credit: string } {
  const lines = text.replace(/[^\S\n]+/g, ' ').replace(/\s*\n\s*/g, '\n').trim()
  const whole = lines.replaceAll('\n', ' ')
  const found = [...whole.matchAll(announced)].at(-1)
  if (found === undefined) return { caption: whole, credit: '' }
  const before = whole.slice(0, found.index + (/^\s/.test(found[0]) ? 1 : 0)).trim()
  const credit = whole.slice(found.index + found[0].length).replace(/[\s)\]|.]+$/, '').trim()
  const isClear = credit !== '' && credit.length <= longestCredit && !/[.!?]\s/.test(credit) && (before === '' || lines.charAt(before.length) === '\n' || /[.!?…"”’)\]|/—–-]$/.test(before) || /^[([|/—–-]/.test(found[0].trim()))
  return isClear ? { caption: before.replace(/\s*[([|/—–-]$/, '').trim(), credit } : { caption: whole, credit: '' }
}
