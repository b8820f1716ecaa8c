import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { seoTitleLength, seoTitleOf, shownLength } from '../../../../core/article/seo-title'
import { useField, useSession } from '../../session/use-session'
import { HeadFieldWords } from './head-field-words'
import type { HeadFieldProps } from './head-field-words'

/** The title for search engines, with how long it is there. Empty, it is the headline, which is shown in its place. */
export function SeoTitleField({ site, postType }: HeadFieldProps) {
  const { t } = useTranslation('article')
  const session = useSession()
  const seoTitle = useField('seoTitle')
  const headline = useField('headline')
  const length = { letters: shownLength(seoTitleOf({ seoTitle, headline })), most: seoTitleLength }
  return (
    <TextInput
      label={t('seoTitle')}
      description={<HeadFieldWords part="seoTitle" site={site} postType={postType} length={length} instead={seoTitle === '' ? t('seoTitleFollows') : ''} />}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={headline}
      maxLength={1_000}
      spellCheck
      value={seoTitle}
      onChange={(event) => session.set('seoTitle', event.currentTarget.value)}
    />
  )
}
