const macSigns: Readonly<Record<string, string>> = { CommandOrControl: '⌘', Alt: '⌥', Shift: '⇧', Enter: '↩', Backspace: '⌫', Delete: '⌦', Escape: 'esc', Tab: '⇥', Up: '↑', Down: '↓', Left: '←', Right: '→' }
const otherNames: Readonly<Record<string, string>> = { CommandOrControl: 'Ctrl', Escape: 'Esc', Up: '↑', Down: '↓', Left: '←', Right: '→' }

/** An accelerator as keyboards of this platform name it: "Ctrl+Shift+D", or "⇧⌘D" in Apple's order of signs. */
export function keyLabel(accelerator: string, platform: string): string {
  const parts = accelerator.split('+')
  if (platform !== 'darwin') return parts.map((part) => otherNames[part] ?? part).join('+')
  const order = ['Alt', 'Shift', 'CommandOrControl']
  const rank = (part: string) => (order.includes(part) ? order.indexOf(part) : order.length)
  return parts
    .toSorted((one, other) => rank(one) - rank(other))
    .map((part) => macSigns[part] ?? part)
    .join('')
}
