import { Plugin } from '@tiptap/pm/state'
import { CellSelection, tableEditing } from '@tiptap/pm/tables'
import { Mapping } from '@tiptap/pm/transform'
import type { EditorProps } from '@tiptap/pm/view'
import { mendTables } from '../../commands/mend-tables'
import { isTyping } from '../../queries/is-typing'

/**
 * The keys, the pointer and the selection of cells, from ProseMirror's own plugin, and after it the rule that every table is a whole
 * grid. Neither looks at the document while somebody types. The plugin's own mending is passed by, by telling it that nothing changed: it
 * may leave cells without width, and one rule is enough. Cells that it pastes it shows nobody. Cells that are cut stay selected, as deleted
 * ones do: pasted at once, they come back to their places.
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
      appendTransaction: (transactions, { selection }, { doc, tr }) => {
        const isCut = selection instanceof CellSelection && transactions.some((transaction) => transaction.getMeta('uiEvent') === 'cut')
        return isCut ? tr.setSelection(selection.map(doc, new Mapping(transactions.flatMap(({ mapping: { maps } }) => maps)))) : null
      }
    }),
    new Plugin({
      appendTransaction: (transactions, _before, state) => (transactions.every(isTyping) ? null : mendTables(state))
    })
  ]
}
