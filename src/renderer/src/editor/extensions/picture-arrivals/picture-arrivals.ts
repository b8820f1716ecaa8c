import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { EditorView } from '@tiptap/pm/view'
import { fillPlaceAt, fillQuietly, insertFigures, pictureAt, picturePosition } from '../../commands/insert-figures'
import { isNode } from '../../commands/node-type'
import { picturesIn } from '../../picture/listen-for-files'
import { placeOf } from '../../picture/place-of'
import type { EditorSurroundings } from '../../surroundings'
import type { EditorTexts } from '../../editor-texts'

/** Told to the plugin by transactions: an arrival has begun, or, where there is none any more, ended. */
class Told {
  constructor(
    readonly id: symbol,
    readonly arrival?: Arrival
  ) {}
}

/** Where pictures on their way are to go: before the node at a position, or, where `isPlace`, into it, which is a figure. */
interface Target {
  readonly position: number
  readonly isPlace: boolean
}
interface Arrival extends Target {
  /** Somebody has written or gone elsewhere since: what arrives then leaves the caret to them. */
  readonly isLeft: boolean
}
type Arrivals = ReadonlyMap<symbol, Arrival>
const arrivals = new PluginKey<Arrivals>('pictureArrivals')
let count = 0

/**
 * Takes files into the library, one after the other so that they come in their order, and puts them in where they were dropped,
 * wherever that has moved to meanwhile.
 */
export function importInto(view: EditorView, { importPicture, waitFor }: EditorSurroundings, files: readonly File[], target: Target): void {
  const end = begin(view, target)
  const replaced = target.isPlace ? pictureAt(view.state, target.position) : undefined
  const arrive = async () => {
    const pictures = []
    for (const file of files) {
      const picture = await importPicture(file, replaced)
      if (picture !== undefined) pictures.push(picture)
    }
    const arrival = end()
    if (arrival === undefined || pictures.length === 0) return
    const { position, isPlace, isLeft } = arrival
    const { state } = view
    const filled = isPlace ? fillPlaceAt(position, pictures)(state) : undefined
    const transaction = filled ?? insertFigures(pictures.map(placeOf), picturePosition(state.doc.resolve(position)))(state)
    if (transaction === undefined) return
    view.dispatch(isLeft ? transaction.setSelection(state.selection.map(transaction.doc, transaction.mapping)) : transaction.scrollIntoView())
  }
  waitFor(arrive())
}

/** Takes the pictures of pasted places into the library and fills the places, which belongs to the paste: the caret stays, and undo takes both back. */
export function importPasted(view: EditorView, { importPicture, waitFor }: EditorSurroundings, pictures: readonly { readonly position: number; readonly file: () => Promise<File> }[]): void {
  const begun = pictures.map(({ position, file }) => ({ file, end: begin(view, { position, isPlace: true }) }))
  const arrive = async () => {
    for (const { file, end } of begun) {
      const picture = await importPicture(await file())
      const arrival = end()
      if (picture === undefined || arrival?.isPlace !== true) continue
      const transaction = fillQuietly(arrival.position, placeOf(picture))(view.state)
      if (transaction !== undefined) view.dispatch(transaction)
    }
  }
  waitFor(arrive())
}

/** Shows that something is on its way; what is returned ends that, and tells where it goes now. Undefined when there is no editor any more. */
function begin(view: EditorView, target: Target): () => Arrival | undefined {
  const id = Symbol(`arrival-${++count}`)
  view.dispatch(view.state.tr.setMeta(arrivals, new Told(id, { ...target, isLeft: false })))
  return () => {
    if (view.isDestroyed) return undefined
    const arrival = arrivals.getState(view.state)?.get(id)
    view.dispatch(view.state.tr.setMeta(arrivals, new Told(id)))
    return arrival
  }
}

function showArrival(t: EditorTexts): HTMLElement {
  const dom = document.createElement('div')
  dom.className = 'picture-arrival'
  dom.setAttribute('role', 'status')
  dom.textContent = t('picture.arriving')
  return dom
}

function followArrivals(known: Arrivals, transaction: Transaction): Arrivals {
  const told: unknown = transaction.getMeta(arrivals)
  if (known.size === 0 && told === undefined) return known
  const next = new Map([...known].map(([id, arrival]) => [id, follow(arrival, transaction)]))
  if (!(told instanceof Told)) return next
  if (told.arrival === undefined) next.delete(told.id)
  else next.set(told.id, told.arrival)
  return next
}

/** A figure that went leaves its place as a position between blocks. */
function follow({ position, isPlace, isLeft }: Arrival, { mapping, docChanged, selectionSet }: Transaction): Arrival {
  const { pos, deletedAfter } = mapping.mapResult(position, 1)
  return { position: pos, isPlace: isPlace && !deletedAfter, isLeft: isLeft || docChanged || selectionSet }
}

function showArrivals(state: EditorState, t: EditorTexts): DecorationSet | null {
  const known = arrivals.getState(state)
  if (known === undefined || known.size === 0) return null
  const widgets = [...known].map(([id, { position }]) => Decoration.widget(position, () => showArrival(t), { key: String(id.description), side: -1 }))
  return DecorationSet.create(state.doc, widgets)
}

/** Pictures dropped on the text or pasted into it. */
export const PictureArrivals = Extension.create<EditorSurroundings>({
  name: 'pictureArrivals',
  priority: 200,

  addProseMirrorPlugins() {
    const surroundings = this.options
    const { onLeftBehind, t } = surroundings
    const take = (view: EditorView, transfer: DataTransfer | null, target: Target) => {
      const pictures = picturesIn(transfer)
      const others = [...(transfer?.files ?? [])].filter((file) => !pictures.includes(file))
      if (pictures.length > 0) importInto(view, surroundings, pictures, target)
      if (others.length > 0) onLeftBehind({ kind: 'files', names: others.map(({ name }) => name) })
    }
    return [
      new Plugin<Arrivals>({
        key: arrivals,
        state: { init: () => new Map(), apply: (transaction, known) => followArrivals(known, transaction) },
        props: {
          decorations: (state) => showArrivals(state, t),
          handlePaste: (view, event) => {
            const transfer = event.clipboardData
            if (!hasFiles(transfer) || hasWords(transfer?.getData('text/html') ?? '')) return false
            const { selection } = view.state
            const isPlace = 'node' in selection && selection.$from.nodeAfter !== null && isNode(selection.$from.nodeAfter, 'figure')
            take(view, transfer, { position: isPlace ? selection.from : picturePosition(selection.$from), isPlace })
            return true
          },
          handleDrop: (view, event) => {
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY })
            if (!hasFiles(event.dataTransfer) || place === null) return false
            event.preventDefault()
            take(view, event.dataTransfer, { position: picturePosition(view.state.doc.resolve(place.pos)), isPlace: false })
            return true
          }
        }
      })
    ]
  }
})

function hasFiles(transfer: DataTransfer | null): boolean {
  return (transfer?.files.length ?? 0) > 0
}

/** A picture copied in a browser comes with HTML that holds nothing but itself; copied prose with pictures has words. */
function hasWords(html: string): boolean {
  return html !== '' && new DOMParser().parseFromString(html, 'text/html').body.textContent.trim() !== ''
}
