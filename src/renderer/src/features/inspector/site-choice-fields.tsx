import { Button, Select, Switch } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { noPlaceFor } from '../../../../core/publishing/article-for-type'
import type { PostType } from '../../../../core/publishing/post-type'
import { takes } from '../../../../core/publishing/post-type'
import type { RemoteBinding } from '../../../../core/publishing/remote-binding'
import { postTypesOf } from '../../../../core/publishing/site'
import type { WordPressSite } from '../../../../core/publishing/site'
import type { SiteChoice } from '../../../../core/publishing/site-choice'
import { CancelQuestion } from '../../ui/cancel-question'
import { useAskSite } from '../../ui/use-ask-site'
import { useFieldNames } from '../../ui/use-field-names'
import { PathsField } from './paths-field'
import { withWords } from './with-words'

interface SiteChoiceFieldsProps {
  readonly site: WordPressSite
  readonly binding: RemoteBinding | undefined
  readonly choice: SiteChoice
  /** The type as it is called, and what it is at the site; undefined where the site does not have it any more. */
  readonly wanted: string
  readonly postType: PostType | undefined
  /** Why the last change was not kept, in the editor's words. */
  readonly failure: string | undefined
  readonly onChoose: (change: Partial<SiteChoice>) => void
}

/** More would not help anybody to choose, and would make the list slow. */
const shownAuthors = 50

/** What is chosen for one site and does not belong to the article: the type of post, its author, its own terms, the pin. Only what there is to choose. */
export function SiteChoiceFields({ site, binding, choice, wanted, postType, failure, onChoose }: SiteChoiceFieldsProps) {
  const { t } = useTranslation('article')
  const fieldNames = useFieldNames()
  const { isAsking, askAgain, cancel } = useAskSite(site.id)
  const types = postTypesOf(site)
  const isTypeChosen = types.length > 1 || postType === undefined
  const taxonomies = postType?.taxonomies ?? []
  const hasAuthors = postType !== undefined && takes(postType, 'author') && site.authors.length > 0
  const hasPin = postType !== undefined && takes(postType, 'pin')
  if (!isTypeChosen && taxonomies.length === 0 && !hasAuthors && !hasPin) return null

  const left = postType === undefined ? [] : noPlaceFor(site, postType)
  const leftOut = left.length === 0 ? '' : t('atSite.leftOut', { fields: fieldNames(left) })
  const typeOptions = types.map(({ slug, name }) => ({ value: slug, label: name }))
  const goneOption = postType === undefined ? [{ value: wanted, label: t('atSite.typeGone', { type: wanted }) }] : []
  const authorOptions = [{ value: '', label: t('atSite.authorAccount', { name: site.displayName }) }, ...site.authors.map(({ id, name }) => ({ value: String(id), label: name }))]
  const author = choice.authorId === null ? '' : String(choice.authorId)
  const isAuthorGone = !authorOptions.some(({ value }) => value === author)

  return (
    <section className="site-choices" aria-label={t('atSite.title', { site: site.name })}>
      <h2>{t('atSite.title', { site: site.name })}</h2>
      {isTypeChosen ? (
        <Select
          label={t('atSite.type')}
          description={[t(binding === undefined ? 'atSite.typeHint' : 'atSite.typeFixed'), leftOut].join(' ').trim()}
          inputWrapperOrder={['label', 'input', 'description']}
          data={[...typeOptions, ...goneOption]}
          value={wanted}
          allowDeselect={false}
          disabled={binding !== undefined}
          onChange={(slug) => slug !== null && onChoose({ postType: slug })}
        />
      ) : null}
      {taxonomies.map(({ slug, name, terms, isTree, mayCreate }) => (
        <PathsField
          key={slug}
          name={slug}
          label={name}
          description={mayCreate ? t('atSite.termsHint') : t('atSite.termsKnownOnly')}
          terms={terms}
          siteName={site.name}
          isTree={isTree}
          mayCreate={mayCreate}
          paths={choice.terms[slug] ?? []}
          onChange={(paths) => onChoose({ terms: { ...choice.terms, [slug]: paths } })}
        />
      ))}
      {hasAuthors ? (
        <Select
          label={t('atSite.author')}
          data={isAuthorGone ? [...authorOptions, { value: author, label: t('atSite.authorGone') }] : authorOptions}
          value={author}
          description={site.authors.length > shownAuthors ? t('atSite.authorHint', { people: site.authors.length }) : undefined}
          inputWrapperOrder={['label', 'input', 'description']}
          searchable
          filter={withWords}
          limit={shownAuthors}
          nothingFoundMessage={t('atSite.authorNone')}
          allowDeselect={false}
          onChange={(id) => onChoose({ authorId: id === null || id === '' ? null : Number(id) })}
        />
      ) : null}
      {hasAuthors ? (
        <div className="site-choices-again">
          <Button variant="default" size="compact-xs" aria-disabled={isAsking} aria-busy={isAsking} onClick={() => void askAgain()}>
            {t(isAsking ? 'atSite.asking' : 'atSite.askAgain', { site: site.name })}
          </Button>
          {isAsking ? <CancelQuestion words={t('atSite.cancel')} label={t('atSite.cancelAsking', { site: site.name })} onCancel={cancel} /> : null}
        </div>
      ) : null}
      {hasPin ? (
        <Switch
          className="inspector-switch"
          labelPosition="left"
          label={t('atSite.pin')}
          checked={choice.isPinned === true}
          onChange={(event) => onChoose({ isPinned: event.currentTarget.checked })}
        />
      ) : null}
      {failure === undefined ? null : (
        <p className="site-choices-failure" role="alert">
          {t('atSite.notKept', { what: failure })}
        </p>
      )}
    </section>
  )
}
