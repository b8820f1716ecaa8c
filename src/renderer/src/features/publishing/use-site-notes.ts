import { useTranslation } from 'react-i18next'
import { leftOutOf } from '../../../../core/publishing/article-for-type'
import { standardPost, takes } from '../../../../core/publishing/post-type'
import type { PostType } from '../../../../core/publishing/post-type'
import { isSameName } from '../../../../core/publishing/same-name'
import { findPostType, rightsTo } from '../../../../core/publishing/site'
import type { Site } from '../../../../core/publishing/site'
import { typeWanted } from '../../../../core/publishing/site-choice'
import { checkedArticleOf } from '../../checks/checked-article'
import { useSession } from '../../session/use-session'
import { useAskSite } from '../../ui/use-ask-site'
import { useFieldNames } from '../../ui/use-field-names'
import { useSiteChoice } from '../../ui/use-site-choice'
import type { PublishIntent } from './publish-intent'
import type { Warning } from './publish-warnings'

interface SiteNotes {
  /** What the article becomes there; undefined until it is known, and where the site has no such type. */
  readonly postType: PostType | undefined
  readonly takesCategories: boolean
  /** Else the article is handed in there, as a draft. */
  readonly mayPublish: boolean
  readonly warnings: readonly Warning[]
}

/** What is worth a look before the open article goes to this site, and would not be at another. */
export function useSiteNotes(site: Site, intent: PublishIntent): SiteNotes {
  const { t, i18n } = useTranslation('publishing')
  const fieldNames = useFieldNames()
  const { askAgain } = useAskSite(site.id)
  const session = useSession()
  const { choice } = useSiteChoice(session.id, site.id)
  const remote = session.remotes.find(({ siteId }) => siteId === site.id)
  const postType = choice === undefined ? undefined : findPostType(site, typeWanted(choice, remote))

  const typeWarnings = () => {
    if (choice === undefined) return []
    if (postType === undefined) return [t('typeMissing')]
    const left = leftOutOf(site, postType, checkedArticleOf(session))
    return left.length === 0 ? [] : [t('leftOut', { type: postType.name, fields: fieldNames(left) })]
  }
  const authorWarnings = (): readonly Warning[] => {
    if (site.kind !== 'ghost') return []
    const { authors } = site
    const strangers = session.get('byline').map(({ name }) => name.trim()).filter((name) => name !== '' && !authors.some((author) => isSameName(author.name, name)))
    if (strangers.length === 0) return []
    const names = new Intl.ListFormat(i18n.language).format(strangers)
    return [{ words: t('notAuthors', { site: site.name, names }), link: t('askAgain'), onGo: () => void askAgain() }]
  }
  return {
    postType,
    mayPublish: rightsTo(postType ?? standardPost, site).canPublishPosts,
    takesCategories: postType === undefined || takes(postType, 'categories'),
    warnings: intent === 'unpublish' ? [] : [...typeWarnings(), ...authorWarnings()]
  }
}
