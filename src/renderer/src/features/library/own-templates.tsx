import { Radio } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { TemplateSummary } from '../../../../ipc/library-answers'

interface OwnTemplatesProps {
  readonly templates: readonly TemplateSummary[]
  /** The id of the chosen one, if it is one of these. */
  readonly chosen: string
  readonly onRemove: (template: TemplateSummary) => void
}

/** The editor's own templates, among the choices of the group around them. */
export function OwnTemplates({ templates, chosen, onRemove }: OwnTemplatesProps) {
  const { t } = useTranslation('library')
  return (
    <>
      <h3 className="own-templates-title">{t('ownTemplate.own')}</h3>
      <div className="template-cards own-templates">
        {templates.map((template) => {
          const headline = template.headline || t('untitled')
          return (
            <div key={template.id} className="own-template">
              <Radio
                className="template-card"
                value={template.id}
                label={headline}
                description={template.itemCount === null ? t('ownTemplate.noList') : t('ownTemplate.items', { count: template.itemCount })}
                data-chosen={template.id === chosen}
              />
              <button type="button" className="icon-button" aria-label={t('ownTemplate.remove', { headline })} title={t('ownTemplate.remove', { headline })} onClick={() => onRemove(template)}>
                <IconTrash size={16} stroke={1.6} aria-hidden />
              </button>
            </div>
          )
        })}
      </div>
    </>
  )
}
