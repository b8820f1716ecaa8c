import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorTexts } from '../../editor-texts'
import { TableBar } from './table-bar'

export interface TableToolsOptions {
  readonly t: EditorTexts
}

/** The tools of the caret's table, over it. */
export const TableTools = Extension.create<TableToolsOptions>({
  name: 'tableTools',
  addProseMirrorPlugins() {
    const { t } = this.options
    let bar: TableBar | undefined
    return [
      new Plugin({
        view: (view) => {
          bar = new TableBar(view, t)
          return bar
        },
        props: {
          handleDOMEvents: {
            focus: (view) => bar?.update(view),
            blur: (_view, event) => bar?.left(event.relatedTarget)
          }
        }
      })
    ]
  }
})
