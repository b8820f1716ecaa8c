/** A path as it comes from a file manager: perhaps in quotes. */
export function readPath(typed: string): string {
  return typed.trim().replace(/^(["'])(.*)\1$/, '$2')
}
