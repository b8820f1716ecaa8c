import type { Editor } from '@tiptap/core'
import type { EditorView } from '@tiptap/pm/view'
import type { ActionHandlers } from '../../actions/action-registry'
import type { Change } from '../../editor/commands/change'
import { movePicture, stepColumns, turnIntoGallery, turnIntoPictures } from '../../editor/commands/gallery'
import { fillPlaceAt, pictureAt } from '../../editor/commands/insert-figures'
import { keepFocus } from '../../editor/keep-focus'
import { stepPictureSize } from '../../editor/commands/picture-size'
import { findFigure, findPictures } from '../../editor/queries/find-figure'
import type { EditorSurroundings } from '../../editor/surroundings'

/** What can be done to the picture that is selected, or whose words are being written. */
export function pictureActions(editor: Editor, choosePicture: EditorSurroundings['choosePicture']): ActionHandlers {
  const placed = (find: (view: EditorView) => number | undefined, changeOf: (position: number) => Change) => {
    const changeNow = () => {
      const position = find(editor.view)
      return position === undefined ? undefined : changeOf(position)(editor.state)
    }
    return {
      run: () => {
        const { view } = editor
        const transaction = changeNow()
        if (transaction === undefined) return
        // The focus stays in the words of the picture, if it was there, but for a picture that is built anew.
        keepFocus(view, () => view.dispatch(transaction))
      },
      isEnabled: () => changeNow() !== undefined
    }
  }
  return {
    'picture-smaller': placed(findFigure, (position) => stepPictureSize(position, -1)),
    'picture-wider': placed(findFigure, (position) => stepPictureSize(position, 1)),
    'turn-into-gallery': placed(findFigure, turnIntoGallery),
    'turn-gallery-into-pictures': placed(findPictures, turnIntoPictures),
    'gallery-more-columns': placed(findPictures, (position) => stepColumns(position, 1)),
    'gallery-fewer-columns': placed(findPictures, (position) => stepColumns(position, -1)),
    'move-picture-back': placed(findFigure, (position) => movePicture(position, -1)),
    'move-picture-forward': placed(findFigure, (position) => movePicture(position, 1)),
    'replace-picture': {
      run: () => {
        const position = findFigure(editor.view)
        const figure = position === undefined ? null : editor.view.nodeDOM(position)
        if (figure === null) return
        choosePicture((picture) => {
          // Where it stands by then: what is on its way into the text arrives meanwhile, too.
          const transaction = figure.isConnected ? fillPlaceAt(editor.view.posAtDOM(figure, 0), [picture])(editor.state) : undefined
          if (transaction !== undefined) editor.view.dispatch(transaction)
        }, pictureAt(editor.state, position))
      },
      isEnabled: () => findFigure(editor.view) !== undefined
    }
  }
}
