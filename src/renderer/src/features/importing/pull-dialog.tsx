import { Button, Group, Modal, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import type { ListedPost } from '../../../../core/publishing/listed-post'
import { longestPostQuery, mostListedPosts } from '../../../../core/publishing/listed-post'
import { standardSlug } from '../../../../core/publishing/post-type'
import { postTypesOf } from '../../../../core/publishing/site'
import type { SiteListing } from '../../../../ipc/contract'
import { useFailureWords } from '../../ui/failure-words'
import { formatMomentToOpen } from '../../ui/format-moment'
import './import-dialog.css'
import './pull-dialog.css'
import type { Pulled } from './pull-post'
import { useListedPosts } from './use-listed-posts'

interface PullDialogProps {
  readonly sites: readonly SiteListing[]
  readonly chosenSite: SiteListing | undefined
  readonly onPulled: (pulled: Pulled) => Promise<void>
  /** The post is an article of the library already. */
  readonly onKnown: (id: ArticleId) => void
  readonly onAddSite: () => void
  readonly onClose: () => void
}

/** In milliseconds: a site is not asked for every letter. */
const pauseInTyping = 300

/** Makes an article of a post that was written on a site: chosen among those changed last, or by its words. */
export function PullDialog({ sites, chosenSite, onPulled, onKnown, onAddSite, onClose }: PullDialogProps) {
  const { t, i18n } = useTranslation('library')
  const say = useFailureWords()
  // A JSON endpoint has no list of what others wrote.
  const listable = sites.filter(({ site }) => site.kind !== 'endpoint')
  const [siteId, setSiteId] = useState((listable.find(({ site }) => site.id === chosenSite?.site.id) ?? listable[0])?.site.id)
  const site = listable.find((listing) => listing.site.id === siteId)?.site
  const [postType, setPostType] = useState<string>(standardSlug)
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), pauseInTyping)
  const { posts, failure: refusal, isAsking } = useListedPosts(siteId, postType, asked)
  const [underWay, setUnderWay] = useState<ListedPost>()
  const [failed, setFailed] = useState<Failure>()
  const failure = failed ?? refusal
  const isOpen = useRef(true)
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    isOpen.current = true
    return () => {
      isOpen.current = false
    }
  }, [])

  useLayoutEffect(() => {
    if (document.activeElement === document.body) search.current?.focus() // the row with the focus is gone
  }, [posts])

  const pull = async (post: ListedPost) => {
    if (siteId === undefined || underWay !== undefined) return
    setUnderWay(post)
    setFailed(undefined)
    // What reads foreign text is large, and asked for by few.
    const { pullPost } = await import('./pull-post')
    const outcome = await pullPost({ siteId, postType, postId: post.id }, () => isOpen.current)
    if (!isOpen.current || outcome === undefined) return
    setUnderWay(undefined)
    if (!outcome.ok) setFailed(outcome.error)
    else if ('known' in outcome.value) onKnown(outcome.value.known)
    else {
      await onPulled(outcome.value)
      onClose()
    }
  }

  const moveInList = (event: KeyboardEvent) => {
    const stops = [search.current, ...(list.current?.querySelectorAll('button') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0)]
    if (at === -1 || !next || next === stops[at] || event.nativeEvent.isComposing) return
    event.preventDefault()
    next.focus()
  }

  const says = () => {
    if (underWay !== undefined) return t('pull.fetching', { headline: underWay.title || t('untitled') })
    if (isAsking) return t('pull.looking')
    if (failure !== undefined) return ''
    return posts.length === 0 ? t(asked === '' ? 'pull.none' : 'pull.noneWith') : posts.length === mostListedPosts ? t('pull.older') : ''
  }

  return (
    <Modal opened onClose={onClose} title={t('pull.title')} size={520} closeButtonProps={{ 'aria-label': t('import.cancel') }}>
      {site === undefined ? (
        <p className="import-about">{t('pull.noSites')}</p>
      ) : (
        <div onKeyDown={moveInList}>
          <p className="import-about">{t('pull.about')}</p>
          <div className="pull-where">
            {listable.length === 1 ? null : (
              <Select
                label={t('pull.site')}
                data={listable.map((listing) => ({ value: listing.site.id, label: listing.site.name }))}
                value={site.id}
                allowDeselect={false}
                onChange={(value) => {
                  setSiteId(value ?? undefined)
                  setPostType(standardSlug)
                }}
              />
            )}
            {postTypesOf(site).length === 1 ? null : (
              <Select label={t('pull.type')} data={postTypesOf(site).map(({ slug, name }) => ({ value: slug, label: name }))} value={postType} allowDeselect={false} onChange={(value) => setPostType(value ?? standardSlug)} />
            )}
          </div>
          <TextInput
            ref={search}
            label={t('pull.search')}
            leftSection={<IconSearch size={16} stroke={1.6} aria-hidden />}
            maxLength={longestPostQuery}
            spellCheck={false}
            autoComplete="off"
            value={query}
            onChange={(event) => {
              setFailed(undefined)
              setQuery(event.currentTarget.value)
            }}
            data-autofocus
          />
          <ul className="pull-posts" ref={list} aria-label={t('pull.posts')} aria-busy={isAsking}>
            {posts.map((post) => (
              <li key={post.id}>
                <button type="button" className="pull-post" aria-disabled={underWay !== undefined} onClick={() => void pull(post)}>
                  <span className="pull-headline">{post.title || t('untitled')}</span>
                  <span className="pull-about-post">
                    {t(`pull.status.${post.status}`)}
                    {post.changedAt === null || isAhead(post.changedAt) ? '' : ` · ${t('pull.changed', { when: formatMomentToOpen(new Date(post.changedAt), new Date(), i18n.language) })}`}
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <p className="import-status" role="status">
            {says()}
          </p>
          {failure === undefined ? null : (
            <p className="import-refused" role="alert">
              <strong>{say(failure).what}</strong> {say(failure).advice}
            </p>
          )}
        </div>
      )}
      <Group className="dialog-foot" justify="flex-end" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('import.cancel')}
        </Button>
        {site === undefined ? <Button onClick={onAddSite} data-autofocus>{t('pull.addSite')}</Button> : null}
      </Group>
    </Modal>
  )
}

/** WordPress gives a scheduled post the time at which it will be public as that of its last change. */
function isAhead(moment: string): boolean {
  return Date.parse(moment) > Date.now()
}
