import { createEditorButton, createIcon } from '../../picture/editor-button'
import type { IconName } from '../../picture/editor-button'
import { listenForFieldKeys } from '../../picture/field-keys'
import type { FieldEvents } from '../../picture/field-keys'
import { createPictureField } from '../../picture/picture-field'
import type { PictureField, PictureFieldOptions } from '../../picture/picture-field'
import type { EditorTexts } from '../../editor-texts'

/** What a kind of card shows, and how it reads an address. */
export interface CardKind {
  readonly className: string
  /** The words on the card, in the order in which they are read; those `under` it stand below, as a caption does. */
  readonly fields: readonly (Omit<PictureFieldOptions, 'onInput'> & { readonly isUnder?: true })[]
  readonly addressHint: string
  readonly refusal: string
  /** The address that a typed one means; undefined for one that cannot stand here. */
  readonly readAddress: (typed: string) => string | undefined
  readonly faceOf: (address: string) => CardFace
}

export interface CardFace {
  readonly icon: IconName
  /** Whose it is: a service, a site. */
  readonly source: string
  /** The name of the whole, for screen readers, with what its title says. */
  readonly nameWith: (title: string) => string
}

export interface CardEvents extends FieldEvents {
  readonly onWords: (name: string, text: string) => void
  readonly onAddress: (address: string) => void
  readonly onRemove: () => void
}

/** A card's words by the names of their fields. */
export type CardWords = Readonly<Record<string, string>> & { readonly address: string; readonly title: string }

export interface CardFrame {
  readonly dom: HTMLElement
  readonly show: (words: CardWords) => void
  /** Puts the focus on the first thing to fill in. */
  readonly focus: () => void
}

/** An address of the web as a card with words, editable in place; without an address it asks for one. Plain DOM, and nothing is fetched. */
export function createCardFrame(t: EditorTexts, kind: CardKind, events: CardEvents): CardFrame {
  const dom = element('figure', `card ${kind.className}`)
  const source = element('span', 'card-source')
  const shownAddress = element('span', 'card-address')
  const change = createEditorButton('replace', t('card.changeAddress'), '', () => ask(address))
  const remove = createEditorButton('trash', t('card.remove'), '', events.onRemove)
  const tools = element('div', 'picture-tools', change.dom, remove.dom)
  const icon = element('span', 'card-icon')

  const fields = kind.fields.map((options) => {
    const field = createPictureField({ ...options, onInput: (text) => events.onWords(options.name, text) })
    field.dom.classList.add(`card-${options.name}`)
    return { ...options, field }
  })
  const domOf = ({ field }: { readonly field: PictureField }) => field.dom
  const face = element('div', 'card-face', icon, element('div', 'card-words', source, ...fields.filter(({ isUnder }) => isUnder !== true).map(domOf), shownAddress), tools)
  const under = element('figcaption', 'card-under picture-words', ...fields.filter(({ isUnder }) => isUnder === true).map(domOf))
  under.hidden = under.childElementCount === 0

  const typed = createPictureField({ name: 'address', label: t('card.address'), hint: kind.addressHint, maximumLength: 4_000, onInput: () => refuse(false) })
  typed.dom.spellcheck = false
  const refusal = element('p', 'card-refusal', kind.refusal)
  refusal.setAttribute('role', 'alert')
  const place = createEditorButton('check', t('card.setAddress'), t('card.setAddress'), () => take())
  const removePlace = createEditorButton('trash', t('card.remove'), '', events.onRemove)
  const asking = element('div', 'card-asking', element('div', 'card-line', element('span', 'card-icon'), typed.dom, place.dom, removePlace.dom), refusal)
  dom.append(asking, face, under)

  let address = ''
  let isAsking = false
  const refuse = (isRefused: boolean) => {
    refusal.hidden = !isRefused
    typed.dom.setAttribute('aria-invalid', String(isRefused))
  }
  const showParts = () => {
    const isOpen = isAsking || address === ''
    asking.hidden = !isOpen
    face.hidden = isOpen
    under.hidden = isOpen || under.childElementCount === 0
    dom.classList.toggle('is-empty', address === '')
  }
  const ask = (text: string) => {
    isAsking = true
    typed.show(text)
    refuse(false)
    showParts()
    typed.dom.focus()
    typed.dom.select()
  }
  const take = () => {
    const text = typed.dom.value.trim()
    const read = text === '' ? undefined : kind.readAddress(text)
    if (read === undefined) {
      refuse(text !== '')
      typed.dom.focus()
      return
    }
    isAsking = false
    if (read === address) showParts()
    else events.onAddress(read)
    focus()
  }
  // Enter takes the address, Escape keeps the one there is; everything else is as in any field.
  typed.dom.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key !== 'Enter' && !(event.key === 'Escape' && isAsking)) return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') take()
    else {
      isAsking = false
      showParts()
      events.onLeave('block')
    }
  })
  listenForFieldKeys(dom, () => (asking.hidden ? fields.map(domOf) : [typed.dom]), events)

  const show: CardFrame['show'] = (words) => {
    if (words.address !== address || words.address === '') isAsking = false
    address = words.address
    const shown = kind.faceOf(address)
    for (const holder of dom.querySelectorAll('.card-icon')) holder.replaceChildren(createIcon(shown.icon))
    source.textContent = shown.source
    shownAddress.textContent = address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
    shownAddress.title = address
    dom.setAttribute('aria-label', shown.nameWith(words.title))
    for (const { name, field } of fields) field.show(words[name] ?? '')
    showParts()
  }
  const focus = () => {
    const inFields = fields.map(domOf)
    const target = asking.hidden ? (inFields.find((each) => each.value === '') ?? inFields[0]) : typed.dom
    target?.focus()
  }
  refuse(false)
  return { dom, show, focus }
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag)
  made.className = className
  made.append(...children)
  return made
}
