import { Extension } from '@tiptap/core'
import { closeHistory } from '@tiptap/pm/history'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isNode } from '../../commands/node-type'
import { pasteLines } from '../../commands/paste-lines'
import { cleaningByNow, readCleaning } from '../../paste/cleaning'
import type { PictureSource } from '../../paste/picture-sources'
import { fileOf } from '../../paste/picture-sources'
import { sliceOfText } from '../../paste/plain-text'
import type { EditorSurroundings } from '../../surroundings'
import { importPasted } from '../picture-arrivals/picture-arrivals'
import { hostOf, nameOrigins } from '../picture-origins/picture-origins'
import { redeemTickets } from './redeem-tickets'

/**
 * Everything pasted or dropped is cleaned before the schema sees it, and the pictures of its places are seen to once they stand in the
 * document: those that the clipboard holds are taken into the library, the others are named.
 */
export const CleanPaste = Extension.create<EditorSurroundings>({
  name: 'cleanPaste',

  addProseMirrorPlugins() {
    const surroundings = this.options
    let isPlainAsked = false
    let sources: readonly PictureSource[] = []
    let waiting: ReadonlyMap<Node, PictureSource> = new Map()
    return [
      new Plugin({
        props: {
          handleDOMEvents: {
            paste: (view, event) => mustWait(event, event.clipboardData) && pasteOnceRead(view, event.clipboardData?.getData('text/html') ?? ''),
            drop: (view, event) => view.dragging === null && mustWait(event, event.dataTransfer)
          },
          transformPastedHTML: (html) => {
            const clean = cleaningByNow()?.cleanPastedHtml(html)
            sources = clean?.sources ?? []
            return clean?.html ?? ''
          },
          clipboardTextParser: (text, $context, isPlain) => {
            isPlainAsked = isPlain
            return sliceOfText(text, $context)
          },
          transformPasted: (slice) => {
            const redeemed = redeemTickets(slice, sources)
            waiting = redeemed.waiting
            sources = []
            return redeemed.slice
          },
          handlePaste: (view, _event, slice) => {
            standAlone(view)
            const isPlain = isPlainAsked
            isPlainAsked = false
            // Not even an address becomes a link then: the rules go by what a transaction says it is.
            if (isPlain) view.dispatch((pasteLines(slice)(view.state) ?? view.state.tr.replaceSelection(slice)).scrollIntoView())
            return isPlain
          },
          handleDrop: (view) => {
            standAlone(view)
            return false
          }
        },
        view: () => ({
          update: (view, before) => {
            if (waiting.size === 0 || view.state.doc === before.doc) return
            const places = waiting
            waiting = new Map()
            // What is found is acted on when this update is over.
            queueMicrotask(() => {
              if (!view.isDestroyed) fillPlaces(view, places, surroundings)
            })
          }
        })
      })
    ]
  }
})

/** Whether foreign HTML arrives before there is anything to clean it with, in the first moments of the page: then it goes no further. */
function mustWait(event: Event, data: DataTransfer | null): boolean {
  if (cleaningByNow() !== undefined || (data?.getData('text/html') ?? '') === '') return false
  event.preventDefault()
  return true
}

function pasteOnceRead(view: EditorView, html: string): boolean {
  void readCleaning().then(() => view.isDestroyed || view.pasteHTML(html))
  return true
}

/** For undo, a paste is a step of its own, however quickly somebody types before and after. */
function standAlone(view: EditorView): void {
  view.dispatch(closeHistory(view.state.tr))
  queueMicrotask(() => {
    if (!view.isDestroyed) view.dispatch(closeHistory(view.state.tr))
  })
}

/** Sees to the pictures of places that were just pasted. */
export function fillPlaces(view: EditorView, places: ReadonlyMap<Node, PictureSource>, surroundings: EditorSurroundings): void {
  const files: { position: number; file: () => Promise<File> }[] = []
  const origins: { position: number; address: string | undefined }[] = []
  view.state.doc.descendants((node, position) => {
    const source = isNode(node, 'figure') ? places.get(node) : undefined
    if (source?.kind === 'clipboard') files.push({ position, file: () => fileOf(source.dataUrl, 'pasted picture') })
    else if (source !== undefined) origins.push({ position, address: source.address })
    return !node.isTextblock
  })
  if (files.length > 0) importPasted(view, surroundings, files)
  if (origins.length === 0) return
  nameOrigins(view, origins)
  const hosts = [...new Set(origins.flatMap(({ address }) => (address === undefined ? [] : [hostOf(address)])))]
  surroundings.onLeftBehind({ kind: 'pictures', count: origins.length, hosts })
}
