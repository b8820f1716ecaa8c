import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { CategoryPath } from '../../../../core/article/category-path'
import { categoryLabel } from '../../../../core/article/category-path'
import type { SiteTerm } from '../../../../core/publishing/site-term'
import { TokenField } from '../../ui/token-field'
import type { Token } from '../../ui/token-field'
import { categoryKey, categoryMeant, categoryPathsOf } from './site-terms'

interface PathsFieldProps {
  readonly name: string
  readonly label: string
  readonly description: string
  /** What the site has; `siteName` is undefined without one. */
  readonly terms: readonly SiteTerm[]
  readonly siteName: string | undefined
  /** Whether terms stand under terms: else what is typed is one name. */
  readonly isTree: boolean
  readonly mayCreate: boolean
  readonly paths: readonly CategoryPath[]
  readonly onChange: (paths: string[][]) => void
}

/** Terms by their names from the root down, from those of a site, or new ones. */
export function PathsField({ name, label, description, terms, siteName, isTree, mayCreate, paths, onChange }: PathsFieldProps) {
  const { t } = useTranslation('article')
  const known = useMemo(() => categoryPathsOf(terms), [terms])
  const knownKeys = useMemo(() => new Set(known.map(categoryKey)), [known])

  const tokenOf = (path: CategoryPath): Token => ({ key: categoryKey(path), label: categoryLabel(path) })
  const markedToken = (path: CategoryPath): Token =>
    siteName === undefined || knownKeys.has(categoryKey(path)) ? tokenOf(path) : { ...tokenOf(path), note: t('isNew'), noteTitle: t('newOnSite', { site: siteName }) }
  const meant = (typed: string): CategoryPath | undefined => {
    const path = isTree ? categoryMeant(typed, known) : (known.find((one) => categoryKey(one) === categoryKey([typed])) ?? [typed.slice(0, 200)])
    return path === undefined || mayCreate || knownKeys.has(categoryKey(path)) ? path : undefined
  }
  const offered = (typed: string) => {
    const path = meant(typed)
    if (path === undefined) return undefined
    return knownKeys.has(categoryKey(path)) ? categoryLabel(path) : t('create', { name: categoryLabel(path) })
  }
  const changed = (next: readonly CategoryPath[]) => onChange(next.map((path) => [...path]))
  const add = (added: readonly CategoryPath[]) => {
    const present = new Map([...paths, ...added].map((path) => [categoryKey(path), path]))
    if (present.size > paths.length) changed([...present.values()])
  }

  return (
    <TokenField
      name={name}
      label={label}
      description={description}
      tokens={paths.map(markedToken)}
      options={known.map(tokenOf)}
      isEndedByComma={!isTree}
      createLabel={offered}
      removeLabel={(token) => t('remove', { name: token.label })}
      onType={(typed) => {
        add(typed.map(meant).filter((path) => path !== undefined))
        return typed.filter((name) => meant(name) === undefined)
      }}
      onChoose={(token) => {
        const path = known.find((candidate) => categoryKey(candidate) === token.key)
        if (path !== undefined) add([path])
      }}
      onRemove={(token) => changed(paths.filter((path) => categoryKey(path) !== token.key))}
    />
  )
}
