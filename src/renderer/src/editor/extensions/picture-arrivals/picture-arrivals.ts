import { Extension } from '@tiptap/core'
import type { TFunction } from 'i18next'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorView } from '@tiptap/pm/view'
import { figurePosition, fillPlaceAt, insertFigures } from '../../commands/insert-figures'
import { isNode } from '../../commands/node-type'
import { picturesIn } from '../../picture/listen-for-files'
import { placeOf } from '../../picture/place-of'
import type { EditorSurroundings } from '../../surroundings'

type Note = { readonly begun: symbol; readonly position: number } | { readonly ended: symbol }
const arrivals = new PluginKey<DecorationSet>('pictureArrivals')

function note(value: Note): Note {
  return value
}

/** Where pictures are to go: between blocks, or into the figure that begins at a position. */
type Target = { readonly position: number } | { readonly figurePos: number }

/**
 * Takes files into the library, one after the other so that they come in their order, and puts them in where they were dropped,
 * wherever that has moved to meanwhile.
 */
export function importInto(view: EditorView, importPicture: EditorSurroundings['importPicture'], files: readonly File[], target: Target): void {
  const id = Symbol('arrival')
  const start = 'figurePos' in target ? target.figurePos : target.position
  view.dispatch(view.state.tr.setMeta(arrivals, note({ begun: id, position: start })))
  void (async () => {
    const places = []
    for (const file of files) {
      const picture = await importPicture(file)
      if (picture !== undefined) places.push(placeOf(picture))
    }
    if (view.isDestroyed) return
    const position = findArrival(view, id)
    view.dispatch(view.state.tr.setMeta(arrivals, note({ ended: id })))
    if (position === undefined || places.length === 0) return
    const isPlaceThere = 'figurePos' in target && isNode(view.state.doc.nodeAt(position), 'figure')
    const change = isPlaceThere ? fillPlaceAt(position, places) : insertFigures(places, figurePosition(view.state.doc.resolve(position)))
    const transaction = change(view.state)
    if (transaction !== undefined) view.dispatch(transaction.scrollIntoView())
  })()
}

function findArrival(view: EditorView, id: symbol): number | undefined {
  return arrivals.getState(view.state)?.find(undefined, undefined, (spec) => spec['id'] === id)[0]?.from
}

function showArrival(t: TFunction<'editor'>): HTMLElement {
  const dom = document.createElement('div')
  dom.className = 'picture-arrival'
  dom.setAttribute('role', 'status')
  dom.textContent = t('picture.arriving')
  return dom
}

/** Pictures dropped on the text or pasted into it. */
export const PictureArrivals = Extension.create<EditorSurroundings>({
  name: 'pictureArrivals',
  priority: 200,

  addProseMirrorPlugins() {
    const { importPicture, t } = this.options
    return [
      new Plugin<DecorationSet>({
        key: arrivals,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, set) => {
            const mapped = set.map(transaction.mapping, transaction.doc)
            const told: Note | undefined = transaction.getMeta(arrivals)
            if (told === undefined) return mapped
            if ('ended' in told) return mapped.remove(mapped.find(undefined, undefined, (spec) => spec['id'] === told.ended))
            return mapped.add(transaction.doc, [Decoration.widget(told.position, () => showArrival(t), { id: told.begun, side: -1 })])
          }
        },
        props: {
          decorations: (state) => arrivals.getState(state),
          handlePaste: (view, event) => {
            const files = picturesIn(event.clipboardData)
            if (files.length === 0 || hasWords(event.clipboardData?.getData('text/html') ?? '')) return false
            const { selection } = view.state
            const isPlace = 'node' in selection && selection.$from.nodeAfter !== null && isNode(selection.$from.nodeAfter, 'figure')
            importInto(view, importPicture, files, isPlace ? { figurePos: selection.from } : { position: figurePosition(selection.$from) })
            return true
          },
          handleDrop: (view, event) => {
            const files = picturesIn(event.dataTransfer)
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (files.length === 0 || place === null) return false
            event.preventDefault()
            importInto(view, importPicture, files, { position: figurePosition(view.state.doc.resolve(place.pos)) })
            return true
          }
        }
      })
    ]
  }
})

/** A picture copied in a browser comes with HTML that holds nothing but itself; copied prose with pictures has words. */
function hasWords(html: string): boolean {
  return html !== '' && (new DOMParser().parseFromString(html, 'text/html').body.textContent ?? '').trim() !== ''
}
