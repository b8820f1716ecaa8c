/** Whether two names are the same to a CMS, which compares names of terms without regard to case. */
export function isSameName(one: string, other: string): boolean {
  const normal = (name: string): string => name.normalize('NFC').trim().toLowerCase()
  return normal(one) === normal(other)
}
