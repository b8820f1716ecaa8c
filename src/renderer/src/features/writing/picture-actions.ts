import type { Editor } from '@tiptap/core'
import type { ActionHandlers } from '../../actions/action-registry'
import type { Change } from '../../editor/commands/change'
import { fillPlaceAt } from '../../editor/commands/insert-figures'
import { stepPictureSize } from '../../editor/commands/picture-size'
import { placeOf } from '../../editor/picture/place-of'
import { findFigure } from '../../editor/queries/find-figure'
import type { PictureRequest } from './picture-dialog'

/** What can be done to the picture that is selected, or whose words are being written. */
export function pictureActions(editor: Editor, choosePicture: (deliver: PictureRequest['deliver']) => void): ActionHandlers {
  const sized = (step: 1 | -1) => {
    const changeAt = (): Change => {
      const position = findFigure(editor.view)
      return position === undefined ? () => undefined : stepPictureSize(position, step)
    }
    return {
      run: () => {
        const transaction = changeAt()(editor.state)
        if (transaction !== undefined) editor.view.dispatch(transaction) // the focus stays in the words of the picture, if it was there
      },
      isEnabled: () => changeAt()(editor.state) !== undefined
    }
  }
  return {
    'picture-smaller': sized(-1),
    'picture-wider': sized(1),
    'replace-picture': {
      run: () => {
        const position = findFigure(editor.view)
        if (position === undefined) return
        choosePicture((picture) => {
          const transaction = fillPlaceAt(position, [placeOf(picture)])(editor.state)
          if (transaction !== undefined) editor.view.dispatch(transaction)
        })
      },
      isEnabled: () => findFigure(editor.view) !== undefined
    }
  }
}
