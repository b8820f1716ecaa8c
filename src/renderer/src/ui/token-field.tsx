import { Combobox, Pill, PillsInput, useCombobox } from '@mantine/core'
import { useState } from 'react'
import type { ClipboardEvent, KeyboardEvent } from 'react'

/** One thing chosen, or to be chosen. `key` tells two apart; `label` is what is read. */
export interface Token {
  readonly key: string
  readonly label: string
  /** Not known to the site yet: shown with a dashed edge and this word. */
  readonly note?: string | undefined
  readonly noteTitle?: string | undefined
}

interface TokenFieldProps {
  /** By which it is found on the page. */
  readonly name: string
  readonly label: string
  readonly description: string
  readonly tokens: readonly Token[]
  readonly options: readonly Token[]
  /** What is offered beside the options, for what was typed; undefined where nothing can be made of it. */
  readonly createLabel: (typed: string) => string | undefined
  readonly removeLabel: (token: Token) => string
  /** What was typed, to be made tokens. It answers what it refuses, which stays in the field. */
  readonly onType: (typed: readonly string[]) => readonly string[]
  readonly onChoose: (token: Token) => void
  readonly onRemove: (token: Token) => void
  /** Whether a comma ends a token, and leaving the field too. What is an option already is always taken on leaving. */
  readonly isEndedByComma: boolean
}

/** What ends a token, on the keyboards of all languages that are written here; a line end in what is pasted, too. */
const ends = /[,，、\n]/

/** More would not help anybody to choose, and would make the list slow. */
const shownOptions = 50

function folded(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase()
}

/**
 * A field for several values with completion and free entry. Every key is checked for a syllable being composed: Enter then belongs to
 * the input method.
 */
export function TokenField(props: TokenFieldProps) {
  const { label, description, tokens, options, createLabel, isEndedByComma } = props
  const [typed, setTyped] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })

  const sought = folded(typed.trim())
  const chosen = new Set(tokens.map((token) => token.key))
  const matching = options.filter((option) => !chosen.has(option.key) && folded(option.label).includes(sought)).slice(0, shownOptions)
  const isKnown = [...options, ...tokens].some((token) => folded(token.label) === sought)
  const created = sought === '' || isKnown ? undefined : createLabel(typed.trim())
  const newLabel = [...matching, ...tokens].some((token) => token.label === created) ? undefined : created

  const partsOf = (text: string) => (isEndedByComma ? text.split(ends) : [text]).map((part) => part.trim()).filter((part) => part !== '')
  const take = (text: string) => {
    const parts = partsOf(text)
    if (parts.length > 0) setTyped(props.onType(parts).join(', '))
  }
  /** However the comma came, by its own key or at the end of a composed syllable. */
  const takeEnded = (text: string) => {
    const last = isEndedByComma ? (text.split(ends).at(-1) ?? '') : text
    const parts = partsOf(text.slice(0, text.length - last.length))
    const refused = parts.length === 0 ? [] : props.onType(parts)
    // As it was typed where nothing was taken: a comma of it can be deleted again.
    setTyped(refused.length > 0 && refused.length === parts.length ? text : [...refused, last].join(', '))
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) {
      event.stopPropagation()
      return
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const last = tokens.at(-1)
    if (event.key === 'Backspace' && typed === '' && last !== undefined) {
      event.preventDefault()
      if (!event.repeat) props.onRemove(last) // held down, it was meant for what was typed
    }
    if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) {
      event.preventDefault()
      take(typed)
    }
    if (event.key === 'Escape' && typed !== '') {
      event.stopPropagation()
      setTyped('')
    }
  }

  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    const pasted = event.clipboardData.getData('text/plain')
    if (!isEndedByComma || !ends.test(pasted)) return
    event.preventDefault()
    const { value, selectionStart, selectionEnd } = event.currentTarget
    take(value.slice(0, selectionStart ?? value.length) + pasted + value.slice(selectionEnd ?? value.length))
  }

  return (
    <Combobox
      store={combobox}
      withinPortal={false}
      floatingStrategy="fixed"
      onOptionSubmit={(key) => {
        const option = options.find((known) => known.key === key)
        if (option === undefined) take(typed)
        else {
          props.onChoose(option)
          setTyped('')
        }
        combobox.closeDropdown()
      }}
    >
      <Combobox.DropdownTarget>
        <PillsInput label={label} description={description} inputWrapperOrder={['label', 'input', 'description']} onClick={() => combobox.openDropdown()}>
          <Pill.Group>
            {tokens.map((token) => (
              <Pill
                key={token.key}
                className="token"
                data-new={token.note !== undefined}
                title={token.noteTitle}
                withRemoveButton
                onRemove={() => props.onRemove(token)}
                removeButtonProps={{ 'aria-label': props.removeLabel(token), 'aria-hidden': false }}
              >
                {token.note === undefined ? token.label : `${token.label} · ${token.note}`}
              </Pill>
            ))}
            <Combobox.EventsTarget withExpandedAttribute>
              <PillsInput.Field
                name={props.name}
                aria-label={label}
                value={typed}
                spellCheck
                onChange={({ currentTarget, nativeEvent }) => {
                  if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setTyped(currentTarget.value)
                  else takeEnded(currentTarget.value)
                  combobox.openDropdown()
                  combobox.resetSelectedOption()
                }}
                onCompositionEnd={({ currentTarget }) => takeEnded(currentTarget.value)}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown()
                  if (isEndedByComma || isKnown) take(typed)
                }}
                onKeyDownCapture={onKeyDown}
                onPaste={onPaste}
              />
            </Combobox.EventsTarget>
          </Pill.Group>
        </PillsInput>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={matching.length === 0 && newLabel === undefined}>
        <Combobox.Options className="token-options" aria-label={label}>
          {matching.map((option) => (
            <Combobox.Option key={option.key} value={option.key}>
              {option.label}
            </Combobox.Option>
          ))}
          {newLabel === undefined ? null : <Combobox.Option value="">{newLabel}</Combobox.Option>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
