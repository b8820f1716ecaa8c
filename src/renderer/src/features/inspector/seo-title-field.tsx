import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { seoTitleLength, seoTitleOf, shownLength } from '../../../../core/article/seo-title'
import type { PostType } from '../../../../core/publishing/post-type'
import type { SiteListing } from '../../../../ipc/contract'
import { useField, useSession } from '../../session/use-session'
import { SearchFieldWords } from './search-field-words'

/** The title for search engines, with how long it is there. Empty, it is the headline, which is shown in its place. */
export function SeoTitleField({ site, postType }: { readonly site: SiteListing | undefined; readonly postType: PostType | undefined }) {
  const { t } = useTranslation('article')
  const session = useSession()
  const seoTitle = useField('seoTitle')
  const headline = useField('headline')
  const length = shownLength(seoTitleOf({ seoTitle, headline }))
  return (
    <TextInput
      label={t('seoTitle')}
      description={<SearchFieldWords field="seo-title" site={site} postType={postType} length={length} most={seoTitleLength} instead={seoTitle === '' ? t('seoTitleFollows') : ''} />}
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={headline}
      maxLength={1_000}
      spellCheck
      value={seoTitle}
      onChange={(event) => session.set('seoTitle', event.currentTarget.value)}
    />
  )
}
