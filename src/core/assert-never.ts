/** Ends an exhaustive switch: a new member of the union fails the build at every switch that does not handle it. Throws when reached. */
export function assertNever(value: never): never {
  throw new Error(`Not handled: ${JSON.stringify(value)}`)
}
