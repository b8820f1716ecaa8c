import { Button, Group, Modal, Radio } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import { partKindsOf } from '../../../../core/slots/article-parts'
import { templateContents } from '../../../../core/template/template-from-article'
import type { TemplateContents } from '../../../../core/template/template-from-article'
import { checkedArticleOf } from '../../checks/checked-article'
import { useSession } from '../../session/use-session'
import { useFailureWords } from '../../ui/failure-words'
import { showNotice } from '../../ui/notices'
import './new-article-dialog.css'
import { isContradictory, SlotRulesField } from './slot-rules-field'

interface SaveTemplateDialogProps {
  readonly id: ArticleId
  /** Puts everything typed so far on disk; false when that failed, which is then told. */
  readonly handOver: () => Promise<boolean>
  readonly onClose: () => void
}

/** Makes a template of the open article. */
export function SaveTemplateDialog({ id, handOver, onClose }: SaveTemplateDialogProps) {
  const { t } = useTranslation('library')
  const say = useFailureWords()
  const session = useSession()
  const [parts] = useState(() => partKindsOf(checkedArticleOf(session)))
  const [slots, setSlots] = useState(() => session.get('slots').filter(({ part }) => parts.includes(part)))
  const [contents, setContents] = useState<TemplateContents>('structure')
  const [isSaving, setSaving] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isSaving || slots.some(isContradictory)) return
    setSaving(true)
    if (!(await handOver())) {
      onClose()
      return
    }
    const outcome = await window.copydesk.templates.keep({ articleId: id, contents, slots })
    setSaving(false)
    if (!outcome.ok) {
      setFailure(outcome.error)
      return
    }
    onClose()
    void showNotice({ id: 'template-saved', message: t('ownTemplate.saved'), tone: 'plain' })
  }

  return (
    <Modal opened onClose={onClose} title={t('ownTemplate.title')} size={600} closeButtonProps={{ 'aria-label': t('ownTemplate.cancel') }}>
      <form onSubmit={(event) => void save(event)} noValidate>
        <p className="own-template-about">{t('ownTemplate.about')}</p>
        <Radio.Group label={t('ownTemplate.contents')} value={contents} onChange={(value) => setContents(templateContents.find((one) => one === value) ?? contents)}>
          <div className="template-cards">
            {templateContents.map((value) => (
              <Radio key={value} className="template-card" value={value} label={t(`ownTemplate.${value}`)} description={t(`ownTemplate.${value}About`)} data-chosen={value === contents} data-autofocus={value === 'structure' ? true : undefined} />
            ))}
          </div>
        </Radio.Group>
        <SlotRulesField parts={parts} slots={slots} onChange={setSlots} />
        {slots.some(isContradictory) ? (
          <p className="own-template-refused" role="alert">
            {t('ownTemplate.contradictory')}
          </p>
        ) : null}
        {failure === undefined ? null : (
          <p className="own-template-refused" role="alert">
            {say(failure).what} {say(failure).advice}
          </p>
        )}
        <Group className="dialog-foot" justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ownTemplate.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t('ownTemplate.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
