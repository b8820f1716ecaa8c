const pageOfRows = 8

/** Where a key leads in a list of so many rows, from the active one (-1 for none); undefined for a key that leads nowhere. */
export function moveInList(key: string, active: number, count: number): number | undefined {
  const goal: Record<string, number> = {
    ArrowDown: active + 1,
    ArrowUp: active < 0 ? 0 : active - 1,
    PageDown: active + pageOfRows,
    PageUp: active - pageOfRows,
    Home: 0,
    End: count - 1
  }
  const row = goal[key]
  return row === undefined ? undefined : Math.min(Math.max(row, 0), count - 1)
}
