import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import { useField, useSession } from '../../session/use-session'
import { TokenField } from '../../ui/token-field'
import { hasTag, tagMeant } from './site-terms'

interface TagsFieldProps {
  readonly site: SiteListing | undefined
  readonly sites: readonly SiteListing[]
}

/** The tags: completed from the chosen site first, then from the others; what the chosen site does not have is marked as new. */
export function TagsField({ site, sites }: TagsFieldProps) {
  const { t } = useTranslation('article')
  const session = useSession()
  const tags = useField('tags')
  const ofSite = useMemo(() => (site?.site.tags ?? []).map((tag) => tag.name), [site])
  const known = useMemo(() => [...new Set([...ofSite, ...sites.flatMap((listing) => listing.site.tags.map((tag) => tag.name))])], [ofSite, sites])

  const add = (tag: string) => {
    if (!hasTag(session.get('tags'), tag)) session.set('tags', [...session.get('tags'), tag])
  }

  return (
    <TokenField
      name="tags"
      label={t('tags')}
      description={t('tagsHint')}
      tokens={tags.map((tag) =>
        site === undefined || hasTag(ofSite, tag) ? { key: tag, label: tag } : { key: tag, label: tag, note: t('isNew'), noteTitle: t('newOnSite', { site: site.site.name }) }
      )}
      options={known.map((name) => ({ key: name, label: name }))}
      isEndedByComma
      createLabel={(typed) => t('create', { name: typed })}
      removeLabel={(token) => t('remove', { name: token.label })}
      onType={(typed) => {
        for (const name of typed) add(tagMeant(name.slice(0, 200), known))
        return []
      }}
      onChoose={(token) => add(token.label)}
      onRemove={(token) => session.set('tags', tags.filter((tag) => tag !== token.key))}
    />
  )
}
