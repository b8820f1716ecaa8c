import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../../core/article/article'
import { slugFrom } from '../../../../core/article/slug'
import type { Failure } from '../../../../core/failure'
import { fillTemplate, itemCountRange, listTemplateNames, templateNames } from '../../../../core/template/fill-template'
import type { ListTemplateName, TemplateChoice } from '../../../../core/template/fill-template'
import type { TemplateSummary } from '../../../../ipc/library-answers'
import { DeleteDialog } from './delete-dialog'
import { OwnTemplates } from './own-templates'
import './new-article-dialog.css'

interface NewArticleDialogProps {
  readonly onClose: () => void
  /** Shows the article; settled when it is there. */
  readonly onCreated: (article: Article) => Promise<void>
  readonly onFailure: (failure: Failure) => void
}

const isList = (name: string): name is ListTemplateName => listTemplateNames.some((list) => list === name)

/** Starts an article from a template. */
export function NewArticleDialog({ onClose, onCreated, onFailure }: NewArticleDialogProps) {
  const { t, i18n } = useTranslation('library')
  /** The name of a template that ships with Copydesk, or the id of one of the editor's own. */
  const [template, setTemplate] = useState<string>('top-n-reasons')
  const [doomed, setDoomed] = useState<TemplateSummary>()
  const [own, setOwn] = useState<readonly TemplateSummary[]>([])
  const [typedCount, setTypedCount] = useState(String(itemCountRange.usual))
  const [isCreating, setCreating] = useState(false)

  useEffect(() => {
    let isOpen = true
    const read = async () => {
      const found = await window.copydesk.templates.list()
      if (isOpen) setOwn(found)
    }
    void read()
    return () => {
      isOpen = false
    }
  }, [])

  const count = Number(typedCount)
  const isCountGood = Number.isInteger(count) && count >= itemCountRange.minimum && count <= itemCountRange.maximum
  const countHint = t('create.countHint', itemCountRange)
  const remove = async ({ id }: TemplateSummary) => {
    const outcome = await window.copydesk.templates.remove({ id })
    if (!outcome.ok) {
      onClose()
      onFailure(outcome.error)
      return
    }
    if (template === id) setTemplate('top-n-reasons')
    setOwn(await window.copydesk.templates.list())
  }
  const start = () => {
    if (own.some(({ id }) => id === template)) return window.copydesk.templates.start({ id: template })
    const name = templateNames.find((known) => known === template) ?? 'blank'
    const choice: TemplateChoice = isList(name) ? { template: name, itemCount: count, headline: t(`create.headlines.${name}`, { count }) } : { template: name }
    const article = fillTemplate(choice, i18n.language === 'ko' ? 'characters' : 'words')
    return window.copydesk.library.create({ article: { ...article, slug: slugFrom(article.headline) } })
  }
  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isCreating || (isList(template) && !isCountGood)) return
    setCreating(true)
    const outcome = await start()
    // The dialog stays until the article is there: what is typed meanwhile must not go into the one before.
    if (outcome.ok) await onCreated(outcome.value)
    onClose()
    if (!outcome.ok) onFailure(outcome.error)
  }

  return (
    <Modal opened onClose={onClose} title={t('create.title')} size={600} closeButtonProps={{ 'aria-label': t('create.cancel') }}>
      <form onSubmit={(event) => void create(event)} noValidate>
        <Radio.Group label={t('create.template')} value={template} onChange={setTemplate}>
          <div className="template-cards">
            {templateNames.map((name, index) => (
              <Radio
                key={name}
                className="template-card"
                value={name}
                label={t(`create.templates.${name}.label`)}
                description={t(`create.templates.${name}.about`)}
                data-chosen={name === template}
                data-autofocus={index === 0 ? true : undefined}
              />
            ))}
          </div>
          {own.length === 0 ? null : <OwnTemplates templates={own} chosen={template} onRemove={setDoomed} />}
        </Radio.Group>
        {isList(template) ? (
          <TextInput
            className="item-count"
            type="number"
            label={t('create.count')}
            description={isCountGood ? countHint : undefined}
            error={isCountGood ? undefined : countHint}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={itemCountRange.minimum}
            max={itemCountRange.maximum}
            step={1}
            value={typedCount}
            onChange={(event) => setTypedCount(event.currentTarget.value)}
          />
        ) : null}
        <Group className="dialog-foot" justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('create.cancel')}
          </Button>
          <Button type="submit" loading={isCreating}>
            {t('create.create')}
          </Button>
        </Group>
      </form>
      {doomed === undefined ? null : (
        <DeleteDialog
          question={t('ownTemplate.removeQuestion', { headline: doomed.headline || t('untitled') })}
          about={t('ownTemplate.removeAbout')}
          onDelete={() => remove(doomed)}
          onClose={() => setDoomed(undefined)}
        />
      )}
    </Modal>
  )
}
