import type { Settings } from '../../../ipc/settings'

/** Shows the page's text as large and its column as wide as the editor likes it. What is published knows nothing of it. */
export function applyReadingLook({ textSize, columnWidth }: Pick<Settings, 'textSize' | 'columnWidth'>): void {
  const { dataset } = document.documentElement
  dataset['textSize'] = textSize
  dataset['columnWidth'] = columnWidth
}
