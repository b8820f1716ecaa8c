import { Button, Group, Loader, Modal, Textarea } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article, ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import type { ArticleInspection } from '../../../../ipc/library-answers'
import { formatMomentToOpen } from '../../ui/format-moment'

interface UnreadableArticleDialogProps {
  readonly id: ArticleId
  readonly onClose: () => void
  readonly onRecovered: (article: Article) => void
  readonly onFailure: (failure: Failure) => void
}

/** An article that does not open: what was found, what is safe, its words to read and copy, and the version before it. */
export function UnreadableArticleDialog({ id, onClose, onRecovered, onFailure }: UnreadableArticleDialogProps) {
  const { t, i18n } = useTranslation('library')
  const [inspection, setInspection] = useState<ArticleInspection>()
  const [isRecovering, setRecovering] = useState(false)

  useEffect(() => {
    let isWanted = true
    void window.copydesk.library.inspect({ id }).then((outcome) => {
      if (!isWanted) return
      if (outcome.ok) setInspection(outcome.value)
      else {
        onClose()
        onFailure(outcome.error)
      }
    })
    return () => {
      isWanted = false
    }
    // Asked once for each article: the callbacks are new at every rendering.
    // oxlint-disable-next-line hooks/exhaustive-deps
  }, [id])

  const recover = async () => {
    setRecovering(true)
    const outcome = await window.copydesk.library.recoverPrevious({ id })
    onClose()
    if (outcome.ok) onRecovered(outcome.value)
    else onFailure(outcome.error)
  }

  const state = inspection?.state ?? 'damaged'
  const previous = inspection?.state === 'damaged' ? inspection.previous : null
  const words = {
    damaged: { title: t('unreadable.damagedTitle'), safe: t(previous === null ? 'unreadable.damagedSafe' : 'unreadable.damagedSafeWithPrevious') },
    'not-understood': { title: t('unreadable.notUnderstoodTitle'), safe: t('unreadable.notUnderstoodSafe') },
    'too-new': { title: t('unreadable.tooNewTitle'), safe: t('unreadable.tooNewSafe') },
    sound: { title: t('unreadable.soundTitle'), safe: t('unreadable.soundSafe') }
  }[state]

  return (
    <Modal opened onClose={onClose} title={inspection === undefined ? t('unreadable.looking') : words.title} size={560} closeButtonProps={{ 'aria-label': t('unreadable.close') }}>
      {inspection === undefined ? (
        <Loader size="sm" aria-label={t('unreadable.looking')} />
      ) : (
        <>
          {inspection.found === null ? null : <p>{t(`damage.${inspection.found}`)}</p>}
          <p>{words.safe}</p>
          {inspection.text === '' ? (
            <p className="quiet">{t('unreadable.noText')}</p>
          ) : (
            <Textarea label={t('unreadable.text')} description={t('unreadable.textHint')} value={inspection.text} readOnly autosize minRows={4} maxRows={12} />
          )}
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('unreadable.close')}
            </Button>
            {previous === null ? null : (
              <Button data-autofocus loading={isRecovering} onClick={() => void recover()}>
                {t('unreadable.openPrevious', { time: formatMomentToOpen(new Date(previous.savedAt), new Date(), i18n.language) })}
              </Button>
            )}
          </Group>
        </>
      )}
    </Modal>
  )
}
