import { Extension } from '@tiptap/core'
import type { Slice } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ranksIn } from '../../queries/item-names'
import { printedSlice, withFreeNames } from '../../commands/names-in-slice'
import { oneOfEachName } from './one-of-each-name'

/**
 * Notes, the names of items and the references to them mean something only in their own article. So the clipboard gets the text as it would be
 * printed, and remembers beside it what it was: what is cut and pasted here keeps its notes and its name, and a copy of something that is
 * still there has none.
 */
export const OwnNames = Extension.create({
  name: 'ownNames',

  addProseMirrorPlugins() {
    let copied: { readonly printed: Slice; readonly whole: Slice } | undefined
    return [
      oneOfEachName(),
      new Plugin({
        props: {
          transformCopied: (whole, view) => {
            const printed = printedSlice(whole, ranksIn(view.state.doc))
            copied = { printed, whole }
            return printed
          },
          transformPasted: (slice, view) => {
            const { doc } = view.state
            // What is dragged is as it would be printed, too.
            const own = copied?.printed.eq(slice) === true ? copied.whole : undefined
            if (view.dragging?.move === true) return own ?? slice
            return withFreeNames(own ?? (view.dragging === null ? printedSlice(slice, ranksIn(doc)) : slice), doc)
          }
        }
      })
    ]
  }
})
