const steps = ['kilobyte', 'megabyte', 'gigabyte'] as const

/** A size as an editor reads it, rounded up to whole units, of which the smallest is a kilobyte: "2 MB". */
export function formatSize(bytes: number, language: string): string {
  let amount = Math.max(bytes, 1) / 1_000
  let step = 0
  while (amount > 999 && step < steps.length - 1) {
    amount /= 1_000
    step++
  }
  return new Intl.NumberFormat(language, { style: 'unit', unit: steps[step] ?? 'kilobyte', unitDisplay: 'short', maximumFractionDigits: 0 }).format(Math.ceil(amount))
}
