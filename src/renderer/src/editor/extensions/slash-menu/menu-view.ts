import type { Editor } from '@tiptap/core'
import { keysOf } from '../../../actions/keys-in-use'
import { keyLabel } from '../../../ui/key-label'
import { floatBeside } from '../../floating/float-beside'
import { createIcon } from '../../picture/editor-button'
import type { EditorSurroundings } from '../../surroundings'
import type { BlockChoice } from './block-choices'
import { blocksFor, chooseBlock } from './block-choices'
import { findBlocks } from './find-blocks'
import { findQuery } from './slash-query'

const platform = navigator.userAgent.includes('Mac') ? 'darwin' : 'linux'

/** The menu of blocks at the caret. The focus stays in the text, which names the active block to screen readers. */
export class SlashMenuView {
  private readonly editor: Editor
  private readonly surroundings: EditorSurroundings
  private readonly list = document.createElement('div')
  private readonly status = document.createElement('div')
  /** Where the query began that the menu was opened for; undefined while it is closed. */
  private start: number | undefined
  private offered: readonly BlockChoice[] = []
  private found: readonly BlockChoice[] = []
  private active = 0

  constructor(editor: Editor, surroundings: EditorSurroundings) {
    this.editor = editor
    this.surroundings = surroundings
    this.list.id = 'block-menu'
    this.list.className = 'block-menu'
    this.list.tabIndex = 0 // it scrolls, and whoever has no pointer must be able to
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', surroundings.t('blockMenu.label'))
    this.list.addEventListener('mousedown', (event) => event.preventDefault())
    // There from the beginning: a screen reader reads what changes in it, not what comes with it.
    this.status.className = 'block-menu-status'
    this.status.setAttribute('role', 'status')
    document.body.append(this.status)
  }

  /** To be called when a slash was typed that begins a paragraph. */
  open(): void {
    const query = findQuery(this.editor.state)
    if (query === undefined) return
    this.start = query.from
    this.offered = blocksFor(this.editor, query, this.surroundings.t)
    this.list.replaceChildren()
    this.editor.view.dom.parentElement?.append(this.list)
    this.show(query.text)
  }

  close(): void {
    if (this.start === undefined) return
    this.start = undefined
    this.list.remove()
    this.status.textContent = ''
    this.nameActive()
  }

  /** After every change of text or selection: costs one comparison while the menu is closed. */
  update(): void {
    if (this.start === undefined) return
    const query = findQuery(this.editor.state)
    if (query?.from !== this.start) this.close()
    else this.show(query.text)
  }

  destroy(): void {
    this.close()
    this.status.remove()
  }

  /** Whether the key was the menu's. With no block found, keys are the text's. */
  readonly handleKey = (event: KeyboardEvent): boolean => {
    if (this.start === undefined || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
    const count = this.found.length
    if (event.key === 'Escape') this.close()
    else if (count === 0) return false
    else if (event.key === 'ArrowDown') this.activate((this.active + 1) % count)
    else if (event.key === 'ArrowUp') this.activate((this.active + count - 1) % count)
    else if (event.key === 'Enter' || event.key === 'Tab') this.choose(this.active)
    else return false
    return true
  }

  private show(typed: string): void {
    const found = findBlocks(this.offered, typed)
    if (found.map(({ id }) => id).join() !== this.found.map(({ id }) => id).join() || this.list.childElementCount !== found.length) {
      this.found = found
      this.active = 0
      this.list.replaceChildren(...found.map((block, index) => this.rowOf(block, index)))
    }
    const isNothing = found.length === 0
    this.list.hidden = isNothing
    const words = isNothing ? this.surroundings.t('blockMenu.nothing') : this.surroundings.t('blockMenu.found', { count: found.length })
    if (this.status.textContent !== words) this.status.textContent = words
    if (this.start !== undefined && !isNothing) floatBeside(this.list, this.editor.view.coordsAtPos(this.start), { side: 'below', isCentred: false })
    this.activate(this.active) // shows the row, so not before the menu is in its place
  }

  private rowOf({ id, name, icon }: BlockChoice, index: number): HTMLElement {
    const row = document.createElement('div')
    row.id = `block-menu-${id}`
    row.className = 'block-menu-row'
    row.setAttribute('role', 'option')
    row.setAttribute('aria-label', name)
    const words = document.createElement('span')
    words.textContent = name
    row.append(createIcon(icon), words)
    const keys = keysOf(id)[0]
    if (keys !== undefined) {
      const key = document.createElement('kbd')
      key.textContent = keyLabel(keys, platform)
      row.append(key)
    }
    row.addEventListener('pointermove', () => {
      if (index !== this.active) this.activate(index)
    })
    row.addEventListener('click', () => this.choose(index))
    return row
  }

  private activate(index: number): void {
    this.active = index
    for (const [each, row] of [...this.list.children].entries()) {
      row.setAttribute('aria-selected', String(each === index))
      if (each === index) row.scrollIntoView({ block: 'nearest' })
    }
    this.nameActive()
  }

  /** ProseMirror leaves attributes alone that it has not set. */
  private nameActive(): void {
    const { dom } = this.editor.view
    const block = this.start === undefined ? undefined : this.found[this.active]
    if (block === undefined) for (const name of ['aria-controls', 'aria-haspopup', 'aria-activedescendant']) dom.removeAttribute(name)
    else {
      dom.setAttribute('aria-controls', this.list.id)
      dom.setAttribute('aria-haspopup', 'listbox')
      dom.setAttribute('aria-activedescendant', `block-menu-${block.id}`)
    }
  }

  private choose(index: number): void {
    const block = this.found[index]
    const query = findQuery(this.editor.state)
    this.close()
    if (block !== undefined && query !== undefined) chooseBlock(this.editor, block.id, query, this.surroundings.choosePicture)
  }
}
