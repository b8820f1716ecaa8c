/** Whether two names are the same to a CMS, which compares names of terms without regard to case. */
export function isSameName(one: string, other: string): boolean {
  return comparedName(one) === comparedName(other)
}

/** A name in the one form in which it is compared. */
export function comparedName(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}
