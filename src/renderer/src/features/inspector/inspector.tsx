import { Switch, Textarea } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { findPostType } from '../../../../core/publishing/site'
import { nothingChosen, typeWanted } from '../../../../core/publishing/site-choice'
import type { SiteListing } from '../../../../ipc/contract'
import { useField, useSession } from '../../session/use-session'
import { FailureNotice } from '../../ui/failure-notice'
import { useFailureWords } from '../../ui/failure-words'
import { useSiteChoice } from '../../ui/use-site-choice'
import { CategoriesField } from './categories-field'
import { EmbargoField } from './embargo-field'
import { ExcerptField } from './excerpt-field'
import { HeadTextField } from './head-text-field'
import './inspector.css'
import { PublicationList } from './publication-list'
import { SiteChoiceFields } from './site-choice-fields'
import { SlugField } from './slug-field'
import { SocialPictureField } from './social-picture-field'
import { TagsField } from './tags-field'

interface InspectorProps {
  /** The site the article is meant for. */
  readonly site: SiteListing | undefined
  readonly sites: readonly SiteListing[]
}

/** The right side of the desk: what belongs to the article but does not stand on the page. */
export function Inspector({ site, sites }: InspectorProps) {
  const { t } = useTranslation('article')
  const session = useSession()
  const areCommentsOpen = useField('areCommentsOpen')
  const remotes = useSyncExternalStore(
    (listener) => session.subscribe('remotes', listener),
    () => session.remotes
  )
  const { choice, failure, choose } = useSiteChoice(session.id, site?.site.id)
  const failureWords = useFailureWords()
  const binding = remotes.find(({ siteId }) => siteId === site?.site.id)
  const wanted = typeWanted(choice ?? nothingChosen, binding)
  const postType = site === undefined ? undefined : findPostType(site.site, wanted)
  return (
    <div className="inspector">
      <CategoriesField site={site} />
      <TagsField site={site} sites={sites} />
      <SlugField />
      <ExcerptField />
      <HeadTextField part="seoTitle" site={site} postType={postType} />
      <HeadTextField part="seoDescription" site={site} postType={postType} />
      <HeadTextField part="socialTitle" site={site} postType={postType} />
      <SocialPictureField key={session.id} site={site} postType={postType} />
      <Switch
        className="inspector-switch"
        labelPosition="left"
        label={t('comments')}
        checked={areCommentsOpen}
        onChange={(event) => session.set('areCommentsOpen', event.currentTarget.checked)}
      />
      {site?.site.kind === 'wordpress' && choice !== undefined ? (
        <SiteChoiceFields
          key={`${session.id} ${site.site.id}`}
          site={site.site}
          binding={binding}
          choice={choice}
          wanted={wanted}
          postType={postType}
          failure={failure && failureWords(failure).what}
          onChoose={(change) => void choose(change)}
        />
      ) : null}
      {choice === undefined && failure !== undefined ? <FailureNotice failure={failure} /> : null}
      <EmbargoField key={session.id} site={site} />
      <Textarea
        label={t('notes')}
        description={t('notesHint')}
        inputWrapperOrder={['label', 'input', 'description']}
        className="inspector-notes"
        rows={3}
        maxLength={100_000}
        defaultValue={session.get('notes')}
        onChange={(event) => session.set('notes', event.currentTarget.value)}
      />
      <PublicationList sites={sites} />
    </div>
  )
}
