/** The value below which the given part of the values lies (nearest rank); NaN for no values. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

export interface Row {
  readonly measure: string
  readonly words: number
  readonly ours: readonly number[]
  readonly theirs: readonly number[]
}

/** A Markdown table of both sides' p50, p95, p99 and maximum in milliseconds, with the ratio of their medians. */
export function ratioTable(rows: readonly Row[], ours: string, theirs: string): string {
  const figures = (values: readonly number[]) => [0.5, 0.95, 0.99, 1].map((part) => percentile(values, part).toFixed(1)).join(' / ')
  const line = (row: Row) =>
    `| ${row.measure}, ${row.words} words | ${row.ours.length} | ${figures(row.ours)} | ${figures(row.theirs)} | ${(percentile(row.ours, 0.5) / percentile(row.theirs, 0.5)).toFixed(2)} |`
  return [`| measure (ms: p50 / p95 / p99 / max) | samples | ${ours} | ${theirs} | ratio of p50 |`, '|---|---|---|---|---|', ...rows.map(line)].join('\n')
}
