import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { printedBody } from '../../../../../core/article/printed-body'
import { rankAt } from '../../../../../core/listicle/ranks'
import { showNotice } from '../../../ui/notices'
import type { Change } from '../../commands/change'
import { commandOf } from '../../commands/change'
import { duplicateItemAt } from '../../commands/duplicate-item'
import type { ItemPlace } from '../../commands/item-place'
import { findItemAt } from '../../commands/item-place'
import { liftItemAt } from '../../commands/lift-item'
import { moveItemFrom } from '../../commands/move-item'
import { removeItemAt } from '../../commands/remove-item'
import type { EditorTexts } from '../../editor-texts'
import type { MenuEntry } from '../../floating/floating-menu'
import { openFloatingMenu } from '../../floating/floating-menu'
import type { IconName } from '../../picture/editor-button'
import { readBody } from '../../queries/read-body'

/** Opens the menu of an item. What cannot be done to it is not in it. */
export function openItemMenu(grip: HTMLElement, view: EditorView, t: EditorTexts, getPos: () => number | undefined): void {
  /** Asked anew each time: it is another one where a picture arrived meanwhile. */
  const findPlace = (): ItemPlace | undefined => {
    const position = getPos()
    return position === undefined ? undefined : findItemAt(view.state.doc, position)
  }
  const opened = findPlace()
  const holder = view.dom.parentElement
  if (opened === undefined || holder === null || view.composing) return
  const entry = (icon: IconName, name: string, changeAt: (position: number) => Change): readonly MenuEntry[] => {
    const run = () => {
      const place = findPlace()
      if (place !== undefined) commandOf(changeAt(place.itemPos))(view.state, view.dispatch)
      view.focus()
    }
    return changeAt(opened.itemPos)(view.state) === undefined ? [] : [{ icon, name, run }]
  }
  const copy = async () => {
    const place = findPlace()
    view.focus()
    if (place === undefined) return
    await navigator.clipboard.writeText(await markdownOf(view.state.doc, place))
    void showNotice({ message: t('listicle.copied'), tone: 'plain' })
  }
  openFloatingMenu(grip, holder, t('listicle.menu'), [
    ...entry('up', t('listicle.moveUp'), (position) => moveItemFrom(position, -1)),
    ...entry('down', t('listicle.moveDown'), (position) => moveItemFrom(position, 1)),
    ...entry('duplicate', t('listicle.duplicate'), duplicateItemAt),
    ...entry('paragraph', t('listicle.lift'), liftItemAt),
    { icon: 'markdown', name: t('listicle.copyMarkdown'), run: () => void copy() },
    ...entry('trash', t('listicle.remove'), removeItemAt)
  ])
}

/** Pictures are links into the library's folder of that name. The article is read as printed: no note goes along, and references have their numbers. */
async function markdownOf(doc: Node, { listiclePos, index }: ItemPlace): Promise<string> {
  const { itemMarkdown, wayInto } = await import('../../../../../core/serialise/markdown') // not before somebody wants it: a start is short of time
  const listicle = printedBody(readBody(doc)).content[doc.resolve(listiclePos).index()]
  const item = listicle?.type === 'listicle' ? listicle.content[index] : undefined
  return listicle?.type !== 'listicle' || item === undefined ? '' : itemMarkdown(item, rankAt(index, listicle.content.length, listicle.attrs.order), wayInto('media'))
}
