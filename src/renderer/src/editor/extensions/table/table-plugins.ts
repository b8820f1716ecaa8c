import { Plugin } from '@tiptap/pm/state'
import { tableEditing } from '@tiptap/pm/tables'
import type { EditorProps } from '@tiptap/pm/view'
import { mendTables } from '../../commands/mend-tables'
import { isTyping } from '../../queries/is-typing'

/**
 * The keys, the pointer and the selection of cells, from ProseMirror's own plugin, and after it the rule that every table is a whole
 * grid. Neither looks at the document while somebody types. The plugin's own mending is passed by, by telling it that nothing changed: it
 * may leave cells without width, and one rule is enough. Cells that it pastes it shows nobody.
 */
export function tablePlugins(): Plugin[] {
  const editing = tableEditing()
  const { appendTransaction, props = {} } = editing.spec
  const handlePaste: EditorProps['handlePaste'] = (view, event, slice) => {
    const isPasted = props.handlePaste?.call(editing, view, event, slice) === true
    if (isPasted) view.dispatch(view.state.tr.scrollIntoView())
    return isPasted
  }
  return [
    new Plugin({
      ...editing.spec,
      props: { ...props, handlePaste },
      appendTransaction: (transactions, _before, state) => appendTransaction?.call(editing, transactions, state, state)
    }),
    new Plugin({
      appendTransaction: (transactions, _before, state) => (transactions.every(isTyping) ? null : mendTables(state))
    })
  ]
}
