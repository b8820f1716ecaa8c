import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../../core/article/article'
import { slugFrom } from '../../../../core/article/slug'
import type { Failure } from '../../../../core/failure'
import { fillTemplate, itemCountRange, listTemplateNames, templateNames } from '../../../../core/template/fill-template'
import type { ListTemplateName, TemplateChoice, TemplateName } from '../../../../core/template/fill-template'
import './new-article-dialog.css'

interface NewArticleDialogProps {
  readonly onClose: () => void
  /** Shows the article; settled when it is there. */
  readonly onCreated: (article: Article) => Promise<void>
  readonly onFailure: (failure: Failure) => void
}

const isList = (name: TemplateName): name is ListTemplateName => listTemplateNames.some((list) => list === name)

/** Starts an article from a template. */
export function NewArticleDialog({ onClose, onCreated, onFailure }: NewArticleDialogProps) {
  const { t } = useTranslation('library')
  const [template, setTemplate] = useState<TemplateName>('top-n-reasons')
  const [typedCount, setTypedCount] = useState(String(itemCountRange.usual))
  const [isCreating, setCreating] = useState(false)

  const count = Number(typedCount)
  const isCountGood = Number.isInteger(count) && count >= itemCountRange.minimum && count <= itemCountRange.maximum
  const countHint = t('create.countHint', itemCountRange)
  const choose = (value: string) => setTemplate(templateNames.find((name) => name === value) ?? template)
  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isCreating || (isList(template) && !isCountGood)) return
    setCreating(true)
    const choice: TemplateChoice = isList(template) ? { template, itemCount: count, headline: t(`create.headlines.${template}`, { count }) } : { template }
    const article = fillTemplate(choice)
    const outcome = await window.copydesk.library.create({ article: { ...article, slug: slugFrom(article.headline) } })
    // The dialog stays until the article is there: what is typed meanwhile must not go into the one before.
    if (outcome.ok) await onCreated(outcome.value)
    onClose()
    if (!outcome.ok) onFailure(outcome.error)
  }

  return (
    <Modal opened onClose={onClose} title={t('create.title')} size={600} closeButtonProps={{ 'aria-label': t('create.cancel') }}>
      <form onSubmit={(event) => void create(event)} noValidate>
        <Radio.Group label={t('create.template')} value={template} onChange={choose}>
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
        <Group justify="flex-end" mt="lg" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('create.cancel')}
          </Button>
          <Button type="submit" loading={isCreating}>
            {t('create.create')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
