const steps = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** A size as an editor reads it, rounded up to whole units: "2 MB". */
export function formatSize(bytes: number, language: string): string {
  let step = 0
  let amount = bytes
  while (amount >= 1_000 && step < steps.length - 1) {
    amount /= 1_000
    step++
  }
  return new Intl.NumberFormat(language, { style: 'unit', unit: steps[step] ?? 'byte', unitDisplay: 'short', maximumFractionDigits: 0 }).format(Math.ceil(amount))
}
