/** The forms in which an article is taken out, in the order in which they are offered. */
export const exportForms = ['markdown', 'web-page', 'word', 'pdf', 'wordpress-blocks', 'bundle'] as const
export type ExportForm = (typeof exportForms)[number]
