import type { Hit } from './find-query'

/**
 * The text that takes the place of a hit. With a regular expression `$1` … `$99`, `$<name>`, `$&` (all of the hit) and `$$` (a dollar) are
 * filled in as in JavaScript, and what names no group stays as it is; otherwise the replacement is meant literally.
 */
export function expandReplacement({ groups }: Pick<Hit, 'groups'>, replacement: string): string {
  if (groups === undefined) return replacement
  const { byNumber, byName } = groups
  const numbered = (digits: string): string | undefined => {
    const number = Number(digits)
    if (number > 0 && number < byNumber.length) return byNumber[number] ?? ''
    const first = Number(digits[0])
    return digits.length === 2 && first > 0 && first < byNumber.length ? `${byNumber[first] ?? ''}${digits.slice(1)}` : undefined
  }
  return replacement.replace(/\$(?:([$&])|(\d{1,2})|<([^>]*)>)/g, (whole, sign: string | undefined, digits: string | undefined, name: string | undefined) => {
    if (sign !== undefined) return sign === '$' ? '$' : (byNumber[0] ?? '')
    if (digits !== undefined) return numbered(digits) ?? whole
    return name !== undefined && Object.hasOwn(byName, name) ? (byName[name] ?? '') : whole
  })
}
