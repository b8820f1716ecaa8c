import { Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { shownLength } from '../../../../core/article/seo-title'
import { descriptionLength } from '../../../../core/checks/previews'
import { useField, useSession } from '../../session/use-session'
import { HeadFieldWords } from './head-field-words'
import type { HeadFieldProps } from './head-field-words'

/** Ghost's own bound, in UTF-16 code units; search results show a third of it. */
const longest = 500

/** The description for search engines, with how long it is there. Empty, it is left to the site. */
export function SeoDescriptionField({ site, postType }: HeadFieldProps) {
  const { t } = useTranslation('article')
  const session = useSession()
  const seoDescription = useField('seoDescription')
  const isEmpty = seoDescription.trim() === ''
  const length = isEmpty ? undefined : { letters: shownLength(seoDescription.trim()), most: descriptionLength }
  return (
    <Textarea
      label={t('seoDescription')}
      description={<HeadFieldWords part="seoDescription" site={site} postType={postType} length={length} instead={isEmpty ? t('seoDescriptionLeft') : ''} />}
      inputWrapperOrder={['label', 'input', 'description']}
      rows={2}
      maxLength={longest}
      spellCheck
      value={seoDescription}
      onChange={(event) => session.set('seoDescription', event.currentTarget.value)}
    />
  )
}
