import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CategoryPath } from '../../../../core/article/article'
import { categoryLabel } from '../../../../core/article/category-path'
import type { SiteListing } from '../../../../ipc/contract'
import { useField, useSession } from '../../session/use-session'
import { TokenField } from '../../ui/token-field'
import type { Token } from '../../ui/token-field'
import { categoryKey, categoryMeant, categoryPathsOf } from './site-terms'

/** The categories, from the tree of the site the article is meant for, or new ones. */
export function CategoriesField({ site }: { readonly site: SiteListing | undefined }) {
  const { t } = useTranslation('article')
  const session = useSession()
  const categories = useField('categories')
  const known = useMemo(() => categoryPathsOf(site?.site.categories ?? []), [site])
  const knownKeys = useMemo(() => new Set(known.map(categoryKey)), [known])

  const tokenOf = (path: CategoryPath): Token => ({ key: categoryKey(path), label: categoryLabel(path) })
  const markedToken = (path: CategoryPath): Token =>
    site === undefined || knownKeys.has(categoryKey(path)) ? tokenOf(path) : { ...tokenOf(path), note: t('isNew'), noteTitle: t('newOnSite', { site: site.site.name }) }
  const add = (path: CategoryPath) => {
    if (!categories.some((present) => categoryKey(present) === categoryKey(path))) session.set('categories', [...categories, [...path]])
  }

  return (
    <TokenField
      label={t('categories')}
      description={t('categoriesHint')}
      tokens={categories.map(markedToken)}
      options={known.map(tokenOf)}
      isEndedByComma={false}
      createLabel={(typed) => t('create', { name: categoryLabel(categoryMeant(typed, known) ?? []) })}
      removeLabel={(token) => t('remove', { name: token.label })}
      onType={(typed) => {
        const path = categoryMeant(typed, known)
        if (path !== undefined) add(path)
        return path !== undefined
      }}
      onChoose={(token) => {
        const path = known.find((candidate) => categoryKey(candidate) === token.key)
        if (path !== undefined) add(path)
      }}
      onRemove={(token) => session.set('categories', categories.filter((path) => categoryKey(path) !== token.key))}
    />
  )
}
