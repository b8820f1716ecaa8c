/** What the dialog was opened for: it decides which button comes first. */
export type PublishIntent = 'publish' | 'schedule' | 'draft' | 'update' | 'unpublish'
