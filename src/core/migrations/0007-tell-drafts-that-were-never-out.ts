/**
 * Format 7 to 8. A tie says where its post was never out (`neverOut`): before, none was known not to have been, as nothing was sent as a draft. All of it is handed on.
 */
export function tellDraftsThatWereNeverOut(article: unknown): unknown {
  return article
}
