/** How many columns and rows a cell covers. */
export interface Spans {
  readonly colspan: number
  readonly rowspan: number
}

/** Whether cells cover a rectangle, each place of it once: none overlaps another, none reaches out, no place is left. Counts down and across only. */
export function isWholeGrid(rows: readonly (readonly Spans[])[]): boolean {
  const width = (rows[0] ?? []).reduce((sum, { colspan }) => sum + colspan, 0)
  /** For each column, how many rows are covered from here on. */
  const covered = Array.from({ length: width }, () => 0)
  for (const cells of rows) {
    let column = 0
    for (const { colspan, rowspan } of cells) {
      while ((covered[column] ?? 0) > 0) column++
      for (const end = column + colspan; column < end; column++) {
        if (covered[column] !== 0) return false
        covered[column] = rowspan
      }
    }
    if (covered.includes(0)) return false
    covered.forEach((left, index) => (covered[index] = left - 1))
  }
  return width > 0 && covered.every((left) => left === 0)
}

/** A cell with the spans for which there is room; without a cell, a place that none covered. */
export interface FittedCell<Cell> extends Spans {
  readonly cell: Cell | undefined
}

/**
 * Lays cells out as a browser does, and makes a whole grid of them: what would overlap or reach out is cut to the room there is, and
 * what no cell covers becomes a place of its own. Every cell is kept, in its order.
 */
export function fitToGrid<Cell extends Spans>(rows: readonly (readonly Cell[])[]): FittedCell<Cell>[][] {
  const taken = rows.map(() => new Set<number>())
  const placed = rows.map((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      const isFree = (at: number) => taken[row]?.has(at) === false
      while (!isFree(column)) column++
      const rowspan = Math.max(1, Math.min(cell.rowspan, rows.length - row))
      const start = column
      do column++
      while (column < start + cell.colspan && isFree(column))
      // What is free here is free below: all that covers a place further down began here or above.
      for (const below of taken.slice(row, row + rowspan)) for (let at = start; at < column; at++) below.add(at)
      return { start, fitted: { cell, colspan: column - start, rowspan } }
    })
  })
  const width = Math.max(0, ...taken.map((columns) => Math.max(0, ...[...columns].map((column) => column + 1))))
  return placed.map((cells, row) => {
    const gaps = Array.from({ length: width }, (_, start) => start).filter((start) => taken[row]?.has(start) === false)
    const all = [...cells, ...gaps.map((start) => ({ start, fitted: { cell: undefined, colspan: 1, rowspan: 1 } }))]
    return all.sort((one, other) => one.start - other.start).map(({ fitted }) => fitted)
  })
}

/** The places of a whole grid, row by row: a cell stands in its first place, and nothing in the others that it covers. */
export function placesOf<Cell extends Spans>(rows: readonly (readonly Cell[])[]): (Cell | undefined)[][] {
  const covered: number[] = []
  return rows.map((cells) => {
    const places: (Cell | undefined)[] = []
    const skipCovered = () => {
      for (let left = covered[places.length] ?? 0; left > 0; left = covered[places.length] ?? 0) {
        covered[places.length] = left - 1
        places.push(undefined)
      }
    }
    for (const cell of cells) {
      skipCovered()
      for (let at = 0; at < cell.colspan; at++) {
        covered[places.length] = cell.rowspan - 1
        places.push(at === 0 ? cell : undefined)
      }
    }
    skipCovered()
    return places
  })
}
