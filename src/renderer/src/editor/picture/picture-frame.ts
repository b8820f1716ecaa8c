import type { PictureId, PicturePlace, PictureSize } from '../../../../core/picture/picture'
import { pictureWordLimits } from '../../../../core/picture/picture'
import { createEditorButton } from './editor-button'
import { listenForFieldKeys } from './field-keys'
import type { FieldEvents } from './field-keys'
import { listenForFiles } from './listen-for-files'
import { createPictureField } from './picture-field'
import type { PictureField } from './picture-field'
import { createSizeButtons } from './size-buttons'
import type { EditorTexts } from '../editor-texts'

export type PictureWords = 'caption' | 'credit' | 'alt'
/** The words of a picture as they are shown and read. */
export const wordsInOrder: readonly PictureWords[] = ['caption', 'credit', 'alt']

/** What happens at a picture, told to whoever holds it. */
export interface PictureEvents extends FieldEvents {
  readonly onWords: (name: PictureWords, text: string) => void
  readonly onChoose: () => void
  readonly onRemove: () => void
  readonly onFiles: (files: readonly File[]) => void
  /** A size was chosen; without this the picture has none to choose. */
  readonly onSize?: (size: PictureSize) => void
}

export interface PictureFrame {
  readonly dom: HTMLElement
  readonly show: (place: PicturePlace & { readonly size?: PictureSize }) => void
  /** Puts the focus on the first thing to fill in. */
  readonly focus: () => void
}

/** A picture with its words, editable in place, or the empty place for one. Plain DOM, so that it costs nothing while text is typed. */
export function createPictureFrame(t: EditorTexts, events: PictureEvents): PictureFrame {
  const dom = element('figure', 'picture')
  const image = document.createElement('img')
  image.loading = 'lazy'
  image.decoding = 'async'
  image.draggable = false
  image.alt = ''
  const choose = createEditorButton('photo', t('picture.add'), t('picture.add'), events.onChoose)
  const replace = createEditorButton('replace', t('picture.replace'), '', events.onChoose)
  const remove = createEditorButton('trash', t('picture.remove'), '', events.onRemove)
  const removePlace = createEditorButton('trash', t('picture.removePlace'), '', events.onRemove)
  const sizes = events.onSize === undefined ? undefined : createSizeButtons(t, events.onSize)
  const tools = element('div', 'picture-tools', ...(sizes === undefined ? [] : [sizes.dom]), replace.dom, remove.dom)
  const canvas = element('div', 'picture-canvas', image, tools)
  const empty = element('div', 'picture-empty', choose.dom, element('span', 'picture-empty-hint', t('picture.addHint')), element('div', 'picture-tools', removePlace.dom))

  const field = (name: PictureWords): PictureField =>
    createPictureField({ name, label: t(`picture.${name}`), hint: t(`picture.${name}Hint`), maximumLength: pictureWordLimits[name], onInput: (text) => events.onWords(name, text) })
  const fields = { caption: field('caption'), credit: field('credit'), alt: field('alt') }
  const creditPart = element('label', 'picture-credit', element('span', 'picture-mark', t('picture.credit')), fields.credit.dom)
  const altPart = element('label', 'picture-alt', element('span', 'picture-mark', t('picture.altMark')), fields.alt.dom)
  const words = element('figcaption', 'picture-words', element('div', 'picture-line', fields.caption.dom, creditPart), altPart)
  dom.append(canvas, empty, words)

  const focusables = () => wordsInOrder.map((name) => fields[name].dom)
  listenForFieldKeys(words, focusables, events)
  listenForFiles(dom, events.onFiles)
  image.addEventListener('error', () => {
    canvas.dataset['lost'] = t('picture.missing')
  })
  image.addEventListener('load', () => {
    delete canvas.dataset['lost']
  })

  let isWordless = false
  const show: PictureFrame['show'] = (place) => {
    const isEmpty = place.pictureId === null
    dom.classList.toggle('is-empty', isEmpty)
    empty.hidden = !isEmpty
    canvas.hidden = isEmpty
    isWordless = isEmpty && place.alt === '' && place.caption === '' && place.credit === ''
    dom.classList.toggle('is-wordless', isWordless)
    dom.setAttribute('aria-label', place.alt !== '' ? place.alt : isEmpty ? t('picture.emptyPlace') : t('picture.without'))
    if (place.pictureId !== null) showImage(image, place)
    for (const name of wordsInOrder) fields[name].show(place[name])
    if (place.size !== undefined) {
      dom.dataset['size'] = place.size
      sizes?.show(place.size)
    }
    creditPart.classList.toggle('is-missing', place.credit.trim() === '')
    altPart.classList.toggle('is-missing', place.alt.trim() === '')
  }
  const focus = () => {
    const target = isWordless ? choose.dom : focusables().find((each) => each.value === '') ?? fields.caption.dom
    target.focus()
  }
  return { dom, show, focus }
}

/** Shows a picture wherever its file was missing: it has just come into the library. */
export function showAgain(pictureId: PictureId): void {
  for (const image of document.querySelectorAll<HTMLImageElement>(`[data-lost] > img[src$="${pictureId}"]`)) image.setAttribute('src', image.src)
}

function showImage(image: HTMLImageElement, { pictureId, width, height, alt }: PicturePlace): void {
  const address = `app://copydesk/media/${pictureId ?? ''}`
  if (image.getAttribute('src') !== address) {
    image.width = width ?? 0
    image.height = height ?? 0
    image.src = address
  }
  if (image.alt !== alt) image.alt = alt
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}
