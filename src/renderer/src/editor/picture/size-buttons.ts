import type { PictureSize } from '../../../../core/picture/picture'
import { pictureSizes } from '../../../../core/picture/picture'
import type { EditorTexts } from '../editor-texts'
import { createEditorButton } from './editor-button'

export interface SizeButtons {
  readonly dom: HTMLElement
  readonly show: (size: PictureSize) => void
}

/** The three sizes of a picture in the text, the present one pressed. */
export function createSizeButtons(t: EditorTexts, onSize: (size: PictureSize) => void): SizeButtons {
  const dom = document.createElement('div')
  dom.className = 'picture-sizes'
  dom.setAttribute('role', 'group')
  dom.setAttribute('aria-label', t('picture.size'))
  const buttons = pictureSizes.map((size) => ({ size, button: createEditorButton(size, t(`picture.${size}`), '', () => onSize(size)).dom }))
  dom.append(...buttons.map(({ button }) => button))
  return {
    dom,
    show: (shown) => {
      for (const { size, button } of buttons) button.setAttribute('aria-pressed', String(size === shown))
    }
  }
}
