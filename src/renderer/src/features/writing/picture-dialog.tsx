import type { Editor } from '@tiptap/core'
import { useEffect, useRef, useState } from 'react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { PictureId } from '../../../../core/picture/picture'
import type { ImportedPicture } from '../../../../ipc/library-answers'
import { showAgain } from '../../editor/picture/picture-frame'
import { useFailureWords } from '../../ui/failure-words'
import { readPath } from '../../ui/read-path'
import { rememberCaret } from './remember-caret'

/** Somebody wants a picture, in the place of another one or not; `deliver` is called once, when there is one. */
export interface PictureRequest {
  readonly title: 'title' | 'leadTitle' | 'socialTitle'
  readonly deliver: (picture: ImportedPicture) => void
  readonly replaced: PictureId | undefined
}

type Outcome = { readonly ok: true; readonly value?: ImportedPicture | undefined } | { readonly ok: false; readonly error: Failure }

interface PictureDialogProps {
  readonly editor: Editor
  readonly request: PictureRequest
  readonly onClose: () => void
}

/** Asks for a picture: by the system's file dialog, or by its path. What goes wrong is said here: a notice would lie under the dialog. */
export function PictureDialog({ editor, request, onClose }: PictureDialogProps) {
  const { t } = useTranslation('editor')
  const { replaced } = request
  const dialog = useRef<HTMLDialogElement>(null)
  const path = useRef<HTMLInputElement>(null)
  const isOpen = useRef(true)
  const giveCaretBack = useRef<() => void>(undefined)
  const say = useFailureWords()
  const [failure, setFailure] = useState<Failure>()
  const [isTaking, setTaking] = useState(false)
  useEffect(() => {
    giveCaretBack.current = rememberCaret(editor)
    dialog.current?.showModal()
    path.current?.focus()
    return () => {
      isOpen.current = false
    }
  }, [editor])

  /** With the caret at once: the browser tells of the closing later, and keys may come before that. */
  const close = () => {
    dialog.current?.close()
    giveCaretBack.current?.()
    onClose()
  }
  const take = async (asked: Promise<Outcome>) => {
    setTaking(true)
    setFailure(undefined)
    const outcome = await asked.finally(() => setTaking(false))
    // Left meanwhile: what comes late is not wanted any more.
    if (!isOpen.current) return
    if (!outcome.ok) {
      setFailure(outcome.error)
      path.current?.focus()
      return
    }
    if (outcome.value === undefined) return
    close()
    showAgain(outcome.value.pictureId)
    request.deliver(outcome.value)
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    const typed = readPath(path.current?.value ?? '')
    if (typed !== '' && !isTaking) void take(window.copydesk.pictures.importPath({ path: typed, replaced }))
  }

  return (
    <dialog
      ref={dialog}
      className="picture-dialog"
      role="dialog"
      aria-modal="true"
      aria-label={t(`insertPicture.${request.title}`)}
      onCancel={close}
      onClose={onClose}
    >
      <form onSubmit={onSubmit}>
        <h2>{t(`insertPicture.${request.title}`)}</h2>
        <button type="button" className="writing-button is-wide" disabled={isTaking} onClick={() => void take(window.copydesk.pictures.choose({ replaced: replaced ?? null }))}>
          {t('insertPicture.chooseFile')}
        </button>
        <p className="picture-dialog-or">{t('insertPicture.or')}</p>
        <label>
          <span>{t('insertPicture.path')}</span>
          <input
            ref={path}
            className="writing-input"
            aria-invalid={failure !== undefined}
            aria-describedby={failure === undefined ? undefined : 'picture-refused'}
            placeholder={t('insertPicture.pathHint')}
            maxLength={10_000}
            spellCheck={false}
            autoComplete="off"
            onInput={() => setFailure(undefined)}
          />
        </label>
        {failure === undefined ? null : (
          <p id="picture-refused" className="picture-refused" role="alert">
            {say(failure).what} {say(failure).advice}
          </p>
        )}
        <p className="picture-dialog-also">{t('insertPicture.also')}</p>
        <div className="picture-dialog-buttons">
          <button type="button" className="writing-button" onClick={close}>
            {t('insertPicture.cancel')}
          </button>
          <button type="submit" className="writing-button is-main">
            {t('insertPicture.insert')}
          </button>
        </div>
      </form>
    </dialog>
  )
}
