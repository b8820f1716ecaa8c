import { useTranslation } from 'react-i18next'
import type { SiteListing } from '../../../../ipc/contract'
import { useField, useSession } from '../../session/use-session'
import { PathsField } from './paths-field'

/** What a site has none of, the same each time. */
const none = [] as const

/** The categories, from the tree of the site the article is meant for, or new ones. */
export function CategoriesField({ site }: { readonly site: SiteListing | undefined }) {
  const { t } = useTranslation('article')
  const session = useSession()
  return (
    <PathsField
      name="categories"
      label={t('categories')}
      description={t('categoriesHint')}
      terms={site?.site.categories ?? none}
      siteName={site?.site.name}
      isTree
      mayCreate
      paths={useField('categories')}
      onChange={(paths) => session.set('categories', paths)}
    />
  )
}
