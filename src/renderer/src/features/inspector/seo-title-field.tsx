import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { noPlaceFor } from '../../../../core/publishing/article-for-type'
import { standardPost, standardSlug } from '../../../../core/publishing/post-type'
import type { PostType } from '../../../../core/publishing/post-type'
import { findPostType, keepsSeoTitle } from '../../../../core/publishing/site'
import { seoTitleLength, seoTitleOf, shownLength } from '../../../../core/article/seo-title'
import type { SiteListing } from '../../../../ipc/contract'
import { useField, useSession } from '../../session/use-session'

/** The title for search engines, with how long it is there. Empty, it is the headline, which is shown in its place. */
export function SeoTitleField({ site, postType }: { readonly site: SiteListing | undefined; readonly postType: PostType | undefined }) {
  const { t } = useTranslation('article')
  const session = useSession()
  const seoTitle = useField('seoTitle')
  const headline = useField('headline')
  const length = shownLength(seoTitleOf({ seoTitle, headline }))
  const type = postType ?? (site && findPostType(site.site, standardSlug)) ?? standardPost
  const isLeft = site !== undefined && !keepsSeoTitle(site.site, type)
  const isLong = length > seoTitleLength
  return (
    <TextInput
      label={t('seoTitle')}
      description={
        <>
          <span className={isLong ? 'seo-length is-long' : 'seo-length'}>{t(isLong ? 'seoTitleLong' : 'seoTitleLength', { length, most: seoTitleLength })}</span>{' '}
          {isLeft
            ? t(noPlaceFor(site.site, type).includes('seo-title') ? 'seoTitleNotForType' : 'seoTitleNotKept', { type: type.name })
            : [seoTitle === '' ? t('seoTitleFollows') : '', site?.site.kind === 'wordpress' ? t('seoTitleToPlugin') : ''].join(' ').trim()}
        </>
      }
      inputWrapperOrder={['label', 'input', 'description']}
      placeholder={headline}
      maxLength={1_000}
      spellCheck
      value={seoTitle}
      onChange={(event) => session.set('seoTitle', event.currentTarget.value)}
    />
  )
}
