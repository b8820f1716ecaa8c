import { createEditorButton } from '../picture/editor-button'

/** What an item or a block is dragged by, and whose press opens its menu. */
export function createGrip(className: string, name: string, hint: string, onPress: (grip: HTMLElement) => void): HTMLButtonElement {
  const grip = createEditorButton('grip', name, '', () => onPress(grip)).dom
  grip.title = hint
  grip.classList.add('grip', className)
  grip.setAttribute('aria-haspopup', 'menu')
  grip.setAttribute('aria-expanded', 'false')
  return grip
}
