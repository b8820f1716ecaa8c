/** The chrome's colour of the design (interface.md's table): what the window shows until the page has painted. */
export function backgroundColour(isDark: boolean): string {
  return isDark ? '#141312' : '#f6f4f0'
}
