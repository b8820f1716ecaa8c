import * as z from 'zod/mini'

/** Keys in Electron's notation, in the one order in which they are compared: "CommandOrControl+Alt+Shift+P". */
export const acceleratorSchema = z.string().check(z.regex(/^(CommandOrControl\+)?(Alt\+)?(Shift\+)?([A-Z0-9\\,./[\];'`=-]|F([1-9]|1[0-2])|Up|Down|Left|Right|Enter|Backspace|Delete|Home|End|PageUp|PageDown|Space|Tab|Insert|Escape)$/))

/** Why keys cannot stand for an action. */
export type KeyRefusal = 'typing' | 'editing' | 'system'

const modifiers = /^(CommandOrControl\+)?(Alt\+)?(Shift\+)?/

/** Moving, selecting and deleting, with whatever is held; the system's fields and the text know them all. */
const caretKeys: ReadonlySet<string> = new Set(['Up', 'Down', 'Left', 'Right', 'Home', 'End', 'PageUp', 'PageDown', 'Backspace', 'Delete', 'Insert', 'Tab', 'Escape', 'Space'])

const editingKeys: ReadonlySet<string> = new Set(['X', 'C', 'V', 'Shift+V', 'A', 'Z', 'Shift+Z', 'Y'].map((keys) => `CommandOrControl+${keys}`))

const systemKeys: ReadonlySet<string> = new Set([
  ...['Q', 'W', 'M', 'R', 'Shift+R', 'Shift+I', 'Alt+I', '0', '=', 'Shift+=', '-', 'Shift+-', 'F4', 'F5', '`', 'Shift+`'].map((keys) => `CommandOrControl+${keys}`),
  ...['F4', 'Shift+F4', 'F6', 'F8', 'F7'].map((keys) => `Alt+${keys}`),
  ...['F10', 'F11', 'F12', 'Shift+F10']
])

/**
 * Why an accelerator cannot be chosen for an action; undefined when it can. The same on every platform, since settings travel: what
 * writes a letter, moves the caret or deletes, what the clipboard and undo are everywhere, and what menus and windows of a system own.
 */
export function refusalOf(accelerator: string): KeyRefusal | undefined {
  const held = modifiers.exec(accelerator)?.[0] ?? ''
  const key = accelerator.slice(held.length)
  if (systemKeys.has(accelerator)) return 'system'
  if (/^F\d+$/.test(key)) return undefined
  if (editingKeys.has(accelerator)) return 'editing'
  if (caretKeys.has(key)) return 'editing'
  if (!held.includes('CommandOrControl')) return key === 'Enter' ? 'editing' : 'typing'
  return undefined
}
