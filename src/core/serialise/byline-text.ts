import type { Author } from '../article/article'
import { carriedText } from './escape'

const between = ' · '

/** The byline on one line: "Mina Seo, Drama Editor · Jo Doe". An author without a name is left out. */
export function bylineText(byline: readonly Author[]): string {
  return byline
    .map(({ name, role }) => ({ name: carriedText(name).trim(), role: carriedText(role).trim() }))
    .filter(({ name }) => name !== '')
    .map(({ name, role }) => (role === '' ? name : `${name}, ${role}`))
    .join(between)
}

/** The authors of a byline as `bylineText` writes it: all of it back where no name holds what stands between names and roles. */
export function readByline(text: string): Author[] {
  return text.split(between).flatMap((one) => {
    const [name = '', ...role] = one.split(', ')
    return name.trim() === '' ? [] : [{ name: name.trim(), role: role.join(', ').trim() }]
  })
}
