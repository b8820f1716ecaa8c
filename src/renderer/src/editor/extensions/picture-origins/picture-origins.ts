import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorTexts } from '../../editor-texts'
import type { EditorSurroundings } from '../../surroundings'

/** A place whose picture is somewhere else; undefined where nothing tells where. */
export interface PictureOrigin {
  readonly position: number
  readonly address: string | undefined
}

class Named {
  constructor(readonly origins: readonly PictureOrigin[]) {}
}
const origins = new PluginKey<DecorationSet>('pictureOrigins')

/** The site of an address, as an editor calls it. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

/** Shows at each place where its picture is, for as long as the article lies open. The places grow with it; the caret stays in sight. */
export function nameOrigins(view: EditorView, named: readonly PictureOrigin[]): void {
  view.dispatch(view.state.tr.setMeta(origins, new Named(named)).scrollIntoView())
}

/**
 * What became of pictures that did not come along with a paste: their empty places say where to get them. The page has no network, and the
 * article no field for an address that is never published, so this is known only until the article is closed.
 */
export const PictureOrigins = Extension.create<EditorSurroundings>({
  name: 'pictureOrigins',
  addProseMirrorPlugins() {
    const { t } = this.options
    return [
      new Plugin<DecorationSet>({
        key: origins,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, known) => {
            const told: unknown = transaction.getMeta(origins)
            const mapped = transaction.docChanged ? known.map(transaction.mapping, transaction.doc) : known
            return told instanceof Named ? mapped.add(transaction.doc, told.origins.map((origin) => label(origin, t))) : mapped
          }
        },
        props: { decorations: (state) => origins.getState(state) }
      })
    ]
  }
})

function label({ position, address }: PictureOrigin, t: EditorTexts): Decoration {
  return Decoration.node(position, position + 1, {
    title: address,
    // In the language of when it is drawn.
    get 'data-origin'() {
      return address === undefined ? t('picture.notBrought') : t('picture.elsewhere', { host: hostOf(address) })
    }
  })
}
