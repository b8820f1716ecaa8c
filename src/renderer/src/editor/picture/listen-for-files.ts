/** The picture files that a drop or a paste carries. */
export function picturesIn(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])].filter((file) => file.type.startsWith('image/'))
}

/** Takes picture files that are dropped on or pasted into an element, before the text around it does. */
export function listenForFiles(dom: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  dom.addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files') !== true) return
    event.preventDefault()
    dom.classList.add('is-target')
  })
  dom.addEventListener('dragleave', () => dom.classList.remove('is-target'))
  dom.addEventListener('drop', (event) => {
    dom.classList.remove('is-target')
    const files = picturesIn(event.dataTransfer)
    if (files.length === 0) return
    event.preventDefault()
    event.stopPropagation()
    onFiles(files)
  })
}
