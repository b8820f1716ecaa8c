import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../../core/article/article'
import { slugFrom } from '../../../../core/article/slug'
import type { Failure } from '../../../../core/failure'
import { fillTemplate, itemCountRange, templateNames } from '../../../../core/template/fill-template'
import type { TemplateChoice } from '../../../../core/template/fill-template'
import './new-article-dialog.css'

interface NewArticleDialogProps {
  readonly onClose: () => void
  /** Shows the article; settled when it is there. */
  readonly onCreated: (article: Article) => Promise<void>
  readonly onFailure: (failure: Failure) => void
}

/** Starts an article from a template. */
export function NewArticleDialog({ onClose, onCreated, onFailure }: NewArticleDialogProps) {
  const { t } = useTranslation('library')
  const [template, setTemplate] = useState('top-n-reasons')
  const [typedCount, setTypedCount] = useState(String(itemCountRange.usual))
  const [isCreating, setCreating] = useState(false)

  const count = Number(typedCount)
  const isCountGood = Number.isInteger(count) && count >= itemCountRange.minimum && count <= itemCountRange.maximum
  const isListicle = template === 'top-n-reasons'
  const countHint = t('create.countHint', itemCountRange)
  const words = {
    'top-n-reasons': { label: t('create.topReasons'), about: t('create.topReasonsAbout') },
    blank: { label: t('create.blank'), about: t('create.blankAbout') }
  }

  const create = async (event: SubmitEvent) => {
    event.preventDefault()
    if (isCreating || (isListicle && !isCountGood)) return
    setCreating(true)
    const choice: TemplateChoice = isListicle
      ? { template: 'top-n-reasons', itemCount: count, headline: t('create.headline', { count }) }
      : { template: 'blank' }
    const article = fillTemplate(choice)
    const outcome = await window.copydesk.library.create({ article: { ...article, slug: slugFrom(article.headline) } })
    // The dialog stays until the article is there: what is typed meanwhile must not go into the one before.
    if (outcome.ok) await onCreated(outcome.value)
    onClose()
    if (!outcome.ok) onFailure(outcome.error)
  }

  return (
    <Modal opened onClose={onClose} title={t('create.title')} size={440} closeButtonProps={{ 'aria-label': t('create.cancel') }}>
      <form onSubmit={(event) => void create(event)} noValidate>
        <Radio.Group label={t('create.template')} value={template} onChange={setTemplate}>
          <div className="template-cards">
            {templateNames.map((name, index) => (
              <Radio
                key={name}
                className="template-card"
                value={name}
                label={words[name].label}
                description={words[name].about}
                data-chosen={name === template}
                data-autofocus={index === 0 ? true : undefined}
              />
            ))}
          </div>
        </Radio.Group>
        {isListicle ? (
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
