import { useEffect, useRef } from 'react'
import type { SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import type { ImportedPicture } from '../../../../ipc/contract'

/** Somebody wants a picture; `deliver` is called once, when there is one. */
export interface PictureRequest {
  readonly title: 'title' | 'leadTitle'
  readonly deliver: (picture: ImportedPicture) => void
}

type Outcome = { readonly ok: true; readonly value?: ImportedPicture | undefined } | { readonly ok: false; readonly error: Failure }

interface PictureDialogProps {
  readonly request: PictureRequest
  readonly onFailure: (failure: Failure) => void
  readonly onClose: () => void
}

/** Asks for a picture: by the system's file dialog, or by its path. */
export function PictureDialog({ request, onFailure, onClose }: PictureDialogProps) {
  const { t } = useTranslation('editor')
  const dialog = useRef<HTMLDialogElement>(null)
  const path = useRef<HTMLInputElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
    path.current?.focus()
  }, [])

  const take = async (asked: Promise<Outcome>) => {
    const outcome = await asked
    if (!outcome.ok) {
      onFailure(outcome.error)
      return
    }
    if (outcome.value === undefined) return
    dialog.current?.close()
    request.deliver(outcome.value)
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    const typed = readPath(path.current?.value ?? '')
    if (typed !== '') void take(window.copydesk.pictures.importPath({ path: typed }))
  }

  return (
    <dialog ref={dialog} className="picture-dialog" role="dialog" aria-modal="true" aria-label={t(`insertPicture.${request.title}`)} onClose={onClose}>
      <form onSubmit={onSubmit}>
        <h2>{t(`insertPicture.${request.title}`)}</h2>
        <button type="button" className="writing-button is-wide" onClick={() => void take(window.copydesk.pictures.choose())}>
          {t('insertPicture.chooseFile')}
        </button>
        <p className="picture-dialog-or">{t('insertPicture.or')}</p>
        <label>
          <span>{t('insertPicture.path')}</span>
          <input ref={path} className="writing-input" placeholder={t('insertPicture.pathHint')} maxLength={10_000} spellCheck={false} autoComplete="off" />
        </label>
        <p className="picture-dialog-also">{t('insertPicture.also')}</p>
        <div className="picture-dialog-buttons">
          <button type="button" className="writing-button" onClick={() => dialog.current?.close()}>
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

/** A path as it comes from a file manager: perhaps in quotes. */
function readPath(typed: string): string {
  return typed.trim().replace(/^(["'])(.*)\1$/, '$2')
}
