interface Chord {
  readonly isMod: boolean
  readonly isAlt: boolean
  readonly isShift: boolean
  readonly key: string
}

/** What of a keyboard event tells which chord it is. */
export type Keystroke = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

const namedKeys: Readonly<Record<string, string>> = { Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight', Esc: 'Escape' }
const codes: Readonly<Record<string, string>> = { '\\': 'Backslash', ',': 'Comma', '.': 'Period', '/': 'Slash', '[': 'BracketLeft', ']': 'BracketRight' }

function chordOf(accelerator: string): Chord {
  const parts = accelerator.split('+')
  return {
    isMod: parts.includes('CommandOrControl'),
    isAlt: parts.includes('Alt'),
    isShift: parts.includes('Shift'),
    key: parts.at(-1) ?? ''
  }
}

/**
 * Whether a keystroke is this accelerator (Electron's notation). Letters go by what the layout types, so that they stand where the
 * keyboard says; when it types another script (Hangul) or a sign (Shift, Option), by where the key lies.
 */
export function matchesAccelerator(stroke: Keystroke, accelerator: string, platform: string): boolean {
  const chord = chordOf(accelerator)
  const [mod, other] = platform === 'darwin' ? [stroke.metaKey, stroke.ctrlKey] : [stroke.ctrlKey, stroke.metaKey]
  if (mod !== chord.isMod || other || stroke.altKey !== chord.isAlt || stroke.shiftKey !== chord.isShift) return false
  if (/^[A-Z]$/.test(chord.key)) {
    return /^[a-z]$/i.test(stroke.key) ? stroke.key.toUpperCase() === chord.key : stroke.code === `Key${chord.key}`
  }
  if (/^[0-9]$/.test(chord.key)) return stroke.code === `Digit${chord.key}`
  if (stroke.key === (namedKeys[chord.key] ?? chord.key)) return true
  return codes[chord.key] !== undefined && stroke.code === codes[chord.key]
}
