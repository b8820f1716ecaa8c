import { useTranslation } from 'react-i18next'
import { noPlaceFor } from '../../../../core/publishing/article-for-type'
import { standardPost, standardSlug } from '../../../../core/publishing/post-type'
import type { PostType } from '../../../../core/publishing/post-type'
import { findPostType, keepsForSearch } from '../../../../core/publishing/site'
import type { SearchField } from '../../../../core/publishing/site'
import type { SiteListing } from '../../../../ipc/contract'

interface SearchFieldWordsProps {
  readonly field: SearchField
  readonly site: SiteListing | undefined
  readonly postType: PostType | undefined
  /** As search results count letters; undefined where there are none to count. */
  readonly length: number | undefined
  /** How many of them search results show. */
  readonly most: number
  /** What an empty field comes to; empty where it is not. */
  readonly instead: string
}

/** What stands below a field for search engines: how long it is there, and whether the site takes it. */
export function SearchFieldWords({ field, site, postType, length, most, instead }: SearchFieldWordsProps) {
  const { t } = useTranslation('article')
  const type = postType ?? (site && findPostType(site.site, standardSlug)) ?? standardPost
  const isLeft = site !== undefined && !keepsForSearch(site.site, type, field)
  const isLong = length !== undefined && length > most
  return (
    <>
      {length === undefined ? null : <span className={isLong ? 'seo-length is-long' : 'seo-length'}>{t(isLong ? 'seoLong' : 'seoLength', { length, most })} </span>}
      {isLeft
        ? t(noPlaceFor(site.site, type).includes(field) ? 'seoNotForType' : 'seoNotKept', { type: type.name })
        : [instead, site?.site.kind === 'wordpress' ? t('seoToPlugin') : ''].join(' ').trim()}
    </>
  )
}
