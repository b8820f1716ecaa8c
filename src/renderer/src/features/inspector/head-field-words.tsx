import { useTranslation } from 'react-i18next'
import { noPlaceFor } from '../../../../core/publishing/article-for-type'
import { fieldOfHead } from '../../../../core/publishing/post-head'
import type { HeadPart } from '../../../../core/publishing/post-head'
import { standardPost, standardSlug } from '../../../../core/publishing/post-type'
import type { PostType } from '../../../../core/publishing/post-type'
import { findPostType, keepsInHead } from '../../../../core/publishing/site'
import type { SiteListing } from '../../../../ipc/contract'

export interface HeadFieldProps {
  readonly site: SiteListing | undefined
  readonly postType: PostType | undefined
}

interface HeadFieldWordsProps extends HeadFieldProps {
  readonly part: HeadPart
  /** How long its words are and how much of them is shown, in Latin letters (`shownLength`); undefined where there are none to count. */
  readonly length?: { readonly letters: number; readonly most: number } | undefined
  /** What an empty field comes to; empty where it is not. */
  readonly instead: string
}

/** What stands below a field for search engines or social networks: how long it is there, and whether the site takes it. */
export function HeadFieldWords({ part, site, postType, length, instead }: HeadFieldWordsProps) {
  const { t } = useTranslation('article')
  const type = postType ?? (site && findPostType(site.site, standardSlug)) ?? standardPost
  const isLeft = site !== undefined && !keepsInHead(site.site, type, part)
  const isLong = length !== undefined && length.letters > length.most
  const tooLong = part === 'socialTitle' ? 'socialLong' : 'seoLong'
  return (
    <>
      {length === undefined ? null : <span className={isLong ? 'seo-length is-long' : 'seo-length'}>{t(isLong ? tooLong : 'seoLength', { length: length.letters, most: length.most })} </span>}
      {isLeft
        ? t(noPlaceFor(site.site, type).includes(fieldOfHead[part]) ? 'seoNotForType' : 'seoNotKept', { type: type.name })
        : [instead, site?.site.kind === 'wordpress' ? t('seoToPlugin') : ''].join(' ').trim()}
    </>
  )
}
