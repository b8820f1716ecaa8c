/** What of a keyboard event tells which keys it is. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const namedKeys: Readonly<Record<string, string>> = { ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', ' ': 'Space' }
const ownNames: ReadonlySet<string> = new Set(['Enter', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'Tab', 'Insert', 'Escape'])
const signs: Readonly<Record<string, string>> = {
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Semicolon: ';',
  Quote: "'",
  Backquote: '`',
  Equal: '=',
  Minus: '-'
}
const knownSigns: ReadonlySet<string> = new Set(Object.values(signs))

/**
 * A keystroke in Electron's notation; undefined for a modifier alone, for a key that has no name there, and for a combination with the
 * other system's command key. Letters go by what the layout types, so that they stand where the keyboard says; when it types another
 * script (Hangul) or a sign (Shift, Option), by where the key lies.
 */
export function acceleratorOf(stroke: Keystroke, platform: string): string | undefined {
  const [mod, other] = platform === 'darwin' ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey]
  const key = keyName(stroke)
  if (other || key === undefined) return undefined
  return `${mod ? 'CommandOrControl+' : ''}${stroke.altKey ? 'Alt+' : ''}${stroke.shiftKey ? 'Shift+' : ''}${key}`
}

function keyName({ key, code }: Keystroke): string | undefined {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const digit = /^Digit(\d)$/.exec(code)?.[1]
  if (digit !== undefined) return digit
  if (knownSigns.has(key)) return key
  if (/^F([1-9]|1[0-2])$/.test(key) || ownNames.has(key)) return key
  return namedKeys[key] ?? signs[code] ?? /^Key([A-Z])$/.exec(code)?.[1]
}
