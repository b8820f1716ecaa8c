import type { Node } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import type { Change } from '../commands/change'
import { commandOf } from '../commands/change'
import { nearestTo, scrollStep } from '../queries/drop-edges'
import type { DropEdge } from '../queries/drop-edges'
import { scrollerOf } from './float-beside'

/** How far the pointer goes, in pixels, before a press is a drag. */
const threshold = 4

export interface DragOptions {
  readonly view: EditorView
  readonly getPos: () => number | undefined
  /** What is dragged, as it stands on the page. */
  readonly element: () => HTMLElement | undefined
  readonly readEdges: (doc: Node) => readonly DropEdge[]
  /** How far from an edge the line stands that shows where something will go, in pixels. */
  readonly distance: number
  readonly moveTo: (pos: number, place: number) => Change
}

interface Target extends DropEdge {
  readonly top: number
  readonly left: number
  readonly width: number
}

/** Lets an item or a block be dragged by its grip to any edge where it may go. Escape gives it up. The answer does so too. */
export function letDrag(grip: HTMLElement, { view, getPos, element, readEdges, distance, moveTo }: DragOptions): () => void {
  let veil: HTMLElement | undefined
  let line: HTMLElement | undefined
  let pressedAt: number | undefined
  let pointer = 0
  let frame = 0
  /** A press that became a drag is no click, given up or not. */
  let wasDragged = false

  const targetAt = (top: number): Target | undefined => {
    const pos = getPos()
    if (pos === undefined) return undefined
    const places = readEdges(view.state.doc).flatMap((edge) => {
      const dom = view.nodeDOM(edge.pos)
      if (!(dom instanceof HTMLElement)) return []
      const box = dom.getBoundingClientRect()
      return [{ ...edge, top: edge.side === 'above' ? box.top - distance : box.bottom + distance, left: box.left, width: box.width }]
    })
    const nearest = nearestTo(places, top)
    return nearest === undefined || moveTo(pos, nearest.place)(view.state) === undefined ? undefined : nearest
  }
  const show = () => {
    if (line === undefined) return
    const target = targetAt(pointer)
    line.hidden = target === undefined
    const origin = line.offsetParent?.getBoundingClientRect()
    if (target === undefined || origin === undefined) return
    line.style.top = `${target.top - origin.top}px`
    line.style.left = `${target.left - origin.left}px`
    line.style.width = `${target.width}px`
  }
  const onFrame = () => {
    const scroller = scrollerOf(view.dom)
    const step = scrollStep(pointer, scroller.getBoundingClientRect())
    if (step !== 0) scroller.scrollBy(0, step)
    show()
    frame = requestAnimationFrame(onFrame)
  }
  const begin = () => {
    wasDragged = true
    veil = coverWithVeil(element(), view)
    line = document.createElement('div')
    line.className = 'drop-line'
    view.dom.parentElement?.append(line)
    frame = requestAnimationFrame(onFrame)
    window.addEventListener('keydown', onKeyDown, { capture: true })
  }
  const end = () => {
    pressedAt = undefined
    grip.removeEventListener('pointermove', onMove)
    grip.removeEventListener('pointerup', onUp)
    grip.removeEventListener('lostpointercapture', end)
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    cancelAnimationFrame(frame)
    veil?.remove()
    line?.remove()
    line = undefined
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    end()
  }

  const onMove = ({ clientY }: PointerEvent) => {
    pointer = clientY
    if (line === undefined && pressedAt !== undefined && Math.abs(pointer - pressedAt) > threshold) begin()
  }
  const onUp = ({ clientY }: PointerEvent) => {
    const [pos, target] = [getPos(), line === undefined ? undefined : targetAt(clientY)]
    end()
    if (pos === undefined || target === undefined) return
    commandOf(moveTo(pos, target.place))(view.state, view.dispatch)
    view.focus()
  }

  grip.addEventListener('pointerdown', (event) => {
    wasDragged = false
    if (event.button !== 0 || view.composing) return
    pressedAt = event.clientY
    grip.setPointerCapture(event.pointerId)
    grip.addEventListener('pointermove', onMove)
    grip.addEventListener('pointerup', onUp)
    grip.addEventListener('lostpointercapture', end)
  })
  const onClick = (event: MouseEvent) => {
    if (wasDragged && event.detail > 0) event.stopImmediatePropagation()
  }
  grip.addEventListener('click', onClick, { capture: true })
  return end
}

/** Dims what is dragged from above: a class on it would be read as a change of the text. */
function coverWithVeil(element: HTMLElement | undefined, view: EditorView): HTMLElement {
  const veil = document.createElement('div')
  veil.className = 'drag-veil'
  view.dom.parentElement?.append(veil)
  const origin = veil.offsetParent?.getBoundingClientRect()
  const box = element?.getBoundingClientRect()
  if (origin !== undefined && box !== undefined) {
    veil.style.top = `${box.top - origin.top}px`
    veil.style.left = `${box.left - origin.left}px`
    veil.style.width = `${box.width}px`
    veil.style.height = `${box.height}px`
  }
  return veil
}
