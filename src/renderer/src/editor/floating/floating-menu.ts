import { hasLeft } from '../../ui/has-left'
import { createIcon } from '../picture/editor-button'
import type { IconName } from '../picture/editor-button'
import { floatBeside } from './float-beside'

export interface MenuEntry {
  readonly icon?: IconName
  readonly name: string
  readonly run: () => void
  /** Whether a line parts it from the entry above. */
  readonly beginsGroup?: boolean
}

/** Opens a menu at its button, with the focus in it. It closes when an entry is chosen, with Escape, and when the focus leaves it. */
export function openFloatingMenu(opener: HTMLElement, holder: HTMLElement, name: string, entries: readonly MenuEntry[]): void {
  if (opener.getAttribute('aria-expanded') === 'true') {
    opener.focus() // a press on the button closes it
    return
  }
  const dom = document.createElement('div')
  dom.className = 'floating-menu'
  dom.setAttribute('role', 'menu')
  dom.setAttribute('aria-label', name)
  const close = () => {
    dom.removeEventListener('focusout', onFocusOut) // what is taken away loses the focus, too
    opener.setAttribute('aria-expanded', 'false')
    dom.remove()
  }
  const onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (hasLeft(dom, relatedTarget)) close()
  }
  const rows = entries.map(({ icon, name: words, run, beginsGroup = false }, index) => {
    const row = document.createElement('button')
    row.type = 'button'
    row.className = 'floating-menu-row'
    row.classList.toggle('begins-group', beginsGroup && index > 0)
    row.tabIndex = -1
    row.setAttribute('role', 'menuitem')
    row.append(...(icon === undefined ? [] : [createIcon(icon)]), words)
    row.addEventListener('pointermove', () => row.focus())
    row.addEventListener('click', () => {
      close()
      run()
    })
    return row
  })
  dom.addEventListener('keydown', (event) => {
    const at = rows.findIndex((row) => row === document.activeElement)
    const goals: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowDown: rows[(at + 1) % rows.length],
      ArrowUp: rows.at(at - 1),
      Home: rows[0],
      End: rows.at(-1),
      Escape: opener,
      Tab: opener
    }
    const goal = event.isComposing ? undefined : goals[event.key]
    if (goal === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (goal === opener) close()
    goal.focus()
  })
  dom.addEventListener('focusout', onFocusOut)
  dom.append(...rows)
  holder.append(dom)
  opener.setAttribute('aria-expanded', 'true')
  floatBeside(dom, opener.getBoundingClientRect(), { side: 'below', isCentred: false })
  rows[0]?.focus({ preventScroll: true })
}
