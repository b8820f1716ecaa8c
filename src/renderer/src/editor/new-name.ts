/** A name for a note or an item that no other one has, in this article or any other: 32 hexadecimal digits. */
export function newName(): string {
  return crypto.randomUUID().replaceAll('-', '')
}
