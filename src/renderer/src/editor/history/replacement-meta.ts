/** Marks the transactions by which find and replace changes an article. */
export const replacementMeta = 'copydesk:replacement'
