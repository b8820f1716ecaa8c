import type { PluginView } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { commandOf } from '../../commands/change'
import type { TableChangeId } from '../../commands/table-changes'
import { tableChanges } from '../../commands/table-changes'
import type { EditorTexts } from '../../editor-texts'
import { floatBeside } from '../../floating/float-beside'
import type { IconName } from '../../picture/editor-button'
import { createEditorButton } from '../../picture/editor-button'
import { findTable } from '../../queries/table-place'

/** In the order in which they stand; what takes away stands last. */
const tools = [
  ['table-row-above', 'rowAbove'],
  ['table-row-below', 'rowBelow'],
  ['table-column-before', 'columnBefore'],
  ['table-column-after', 'columnAfter'],
  ['table-header-row', 'headerRow'],
  ['table-merge-cells', 'merge'],
  ['table-split-cell', 'split'],
  ['table-delete-row', 'rowRemove'],
  ['table-delete-column', 'columnRemove'],
  ['table-delete', 'trash']
] as const satisfies readonly (readonly [TableChangeId, IconName])[]

/** The bar with the tools of a table. Typing in a cell costs it one comparison; it looks again when the caret is in another cell. */
export class TableBar implements PluginView {
  private readonly dom = document.createElement('div')
  private readonly buttons: ReadonlyMap<TableChangeId, HTMLButtonElement>
  private shown = ''
  private frame = 0
  /** The table moves where the column becomes wider or narrower. */
  private readonly resizes = new ResizeObserver(() => {
    if (!this.dom.hidden) this.show()
  })

  constructor(
    private view: EditorView,
    t: EditorTexts
  ) {
    this.dom.className = 'table-bar'
    this.dom.hidden = true
    this.dom.setAttribute('role', 'toolbar')
    this.dom.setAttribute('aria-label', t('table.tools'))
    this.buttons = new Map(tools.map(([id, icon]) => [id, createEditorButton(icon, t(`table.${id}`), '', () => this.run(id)).dom]))
    for (const button of this.buttons.values()) button.tabIndex = -1
    this.dom.append(...this.buttons.values())
    this.dom.addEventListener('keydown', (event) => this.onKeyDown(event))
    this.dom.addEventListener('focusout', ({ relatedTarget }) => this.left(relatedTarget))
    this.resizes.observe(view.dom)
  }

  update(view: EditorView): void {
    this.view = view
    if (this.wanted() === this.shown) return
    cancelAnimationFrame(this.frame)
    this.frame = requestAnimationFrame(() => this.show())
  }

  /** The focus went somewhere else: out of the table's tools too? */
  left(to: EventTarget | null): void {
    if (to instanceof Node && (this.dom.contains(to) || this.view.dom.contains(to))) return
    this.shown = ''
    this.dom.hidden = true
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.resizes.disconnect()
    this.dom.remove()
  }

  /** What the bar shows, in a word that changes with it; empty where it is not to be seen. */
  private wanted(): string {
    const { selection } = this.view.state
    const place = this.hasFocus() ? findTable(selection.$from) : undefined
    if (place === undefined) return ''
    const cell = selection.$from.node(place.depth + 2)
    const selected = selection instanceof CellSelection ? [selection.$anchorCell.pos, selection.$headCell.pos] : []
    return [place.pos, selection.$from.before(place.depth + 2), cell.type.name, cell.attrs['colspan'], cell.attrs['rowspan'], place.table.childCount, ...selected].join(' ')
  }

  private hasFocus(): boolean {
    return this.view.hasFocus() || this.dom.contains(document.activeElement)
  }

  /** Looks once more, since between the text that loses the focus and the tool that gets it, nothing has it. */
  private show(): void {
    this.shown = this.wanted()
    const place = this.shown === '' ? undefined : findTable(this.view.state.selection.$from)
    const table = place && this.view.nodeDOM(place.pos)
    this.dom.hidden = !(table instanceof HTMLElement)
    if (!(table instanceof HTMLElement)) return
    for (const [id, button] of this.buttons) button.disabled = tableChanges[id](this.view.state) === undefined
    if (this.dom.parentElement === null) this.view.dom.parentElement?.append(this.dom)
    floatBeside(this.dom, table.getBoundingClientRect(), { side: 'above', isCentred: false })
  }

  private run(id: TableChangeId): void {
    const isByKey = this.dom.contains(document.activeElement)
    commandOf(tableChanges[id])(this.view.state, this.view.dispatch)
    this.show()
    if (isByKey && (this.dom.hidden || this.buttons.get(id)?.disabled === true)) this.view.focus()
  }

  private onKeyDown(event: KeyboardEvent): void {
    const enabled = [...this.buttons.values()].filter((button) => !button.disabled)
    const at = enabled.findIndex((button) => button === document.activeElement)
    const goals: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowRight: enabled[(at + 1) % enabled.length],
      ArrowLeft: enabled.at(at - 1),
      Home: enabled[0],
      End: enabled.at(-1),
      Escape: this.view.dom
    }
    const goal = event.isComposing ? undefined : goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (goal === this.view.dom) this.view.focus()
    else goal.focus()
  }
}

/** Puts the focus on the tools of the caret's table, where they are shown. */
export function enterTableTools(view: EditorView): void {
  view.dom.parentElement?.querySelector<HTMLButtonElement>('.table-bar:not([hidden]) button:not(:disabled)')?.focus()
}
