import { Input, TextInput } from '@mantine/core'
import { IconPhotoPlus } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import { pictureWordLimits } from '../../../../core/picture/picture'
import { runAction } from '../../actions/action-registry'
import { putSocial } from '../../session/social-picture'
import { useField, useSession } from '../../session/use-session'
import { CardPicture } from '../../ui/card-picture'
import { FailureNotice } from '../../ui/failure-notice'
import { useUndoNotice } from '../../ui/undo-notice'
import { useFileDrop } from '../../ui/use-file-drop'
import { useImportFile } from '../../ui/use-import-file'
import { HeadFieldWords } from './head-field-words'
import type { HeadFieldProps } from './head-field-words'
import './social-picture-field.css'

/** The picture of the article's card in social networks, with its alt text and its credit; without one, the way to it. A file may be dropped on either. */
export function SocialPictureField({ site, postType }: HeadFieldProps) {
  const { t } = useTranslation('article')
  const { t: editorWords } = useTranslation('editor')
  const session = useSession()
  const picture = useField('socialPicture')
  const [failure, setFailure] = useState<Failure>()
  const importFile = useImportFile(setFailure)
  const labelId = useId()
  const { isTarget, handlers } = useFileDrop(([file]) => {
    if (file === undefined) return
    setFailure(undefined)
    const arrival = importFile(file, session.get('socialPicture')?.pictureId)
    session.waitFor(arrival.then((arrived) => arrived && putSocial(session, arrived)))
  })
  const offerUndo = useUndoNotice(session, 'social-picture-removed')
  const remove = () => {
    session.set('socialPicture', null)
    const undo = () => {
      if (session.get('socialPicture') === null) session.set('socialPicture', picture)
    }
    offerUndo({ message: t('socialPictureRemoved'), word: editorWords('toolbar.undo'), onUndo: undo })
  }
  const choose = () => {
    setFailure(undefined)
    runAction('set-social-picture')
  }
  return (
    <div role="group" aria-labelledby={labelId} className={isTarget ? 'social-picture is-target' : 'social-picture'} {...handlers}>
      <Input.Label id={labelId} labelElement="div">
        {t('socialPicture')}
      </Input.Label>
      {picture === null ? (
        <button type="button" className="social-picture-add" onClick={choose}>
          <IconPhotoPlus size={16} stroke={1.6} aria-hidden />
          {t('socialPictureAdd')}
        </button>
      ) : (
        <>
          <CardPicture key={picture.pictureId} picture={picture} />
          <div className="social-picture-buttons">
            <button type="button" className="text-button" onClick={choose}>
              {t('socialPictureReplace')}
            </button>
            <button type="button" className="text-button" onClick={remove}>
              {t('socialPictureRemove')}
            </button>
          </div>
          {(['alt', 'credit'] as const).map((name) => (
            <TextInput
              key={name}
              name={`social-${name}`}
              label={editorWords(`picture.${name}`)}
              className={picture[name].trim() === '' ? 'social-picture-words is-missing' : 'social-picture-words'}
              placeholder={editorWords(`picture.${name}Hint`)}
              maxLength={pictureWordLimits[name]}
              spellCheck={name === 'alt'}
              value={picture[name]}
              onChange={(event) => session.set('socialPicture', { ...picture, [name]: event.currentTarget.value })}
            />
          ))}
        </>
      )}
      <Input.Description>
        <HeadFieldWords part="socialPicture" site={site} postType={postType} instead={picture === null ? t('headLeft.socialPicture') : ''} />
      </Input.Description>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
    </div>
  )
}
