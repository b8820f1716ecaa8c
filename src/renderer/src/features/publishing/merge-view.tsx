import { Button, Group } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleDraft } from '../../../../core/article/article'
import type { Choice } from '../../../../core/merge/difference'
import { standardChoice } from '../../../../core/merge/difference'
import type { Conflict } from '../../../../core/publishing/conflict'
import type { SiteChoice } from '../../../../core/publishing/site-choice'
import type { Merge } from './merge-copies'
import { MergeRow } from './merge-row'
import type { MergeWords } from './merge-sides'
import './merge.css'

interface MergeViewProps {
  readonly merge: Merge
  readonly conflict: Conflict
  /** What of the site's copy the merge does not see, for people to read; empty where it sees all. */
  readonly unread: string
  readonly isTaking: boolean
  readonly onMerge: (words: ArticleDraft, choice: SiteChoice) => void
  readonly onBack: () => void
}

/** Each place where two copies part. What one alone has changed is taken from there, unless the editor wants it otherwise; what both have changed they decide. */
export function MergeView({ merge, conflict, unread, isTaking, onMerge, onBack }: MergeViewProps) {
  const { t } = useTranslation('publishing')
  const { differences } = merge
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map())
  const words = useMemo<MergeWords>(
    () => ({
      comments: (areOpen) => t(areOpen ? 'conflict.commentsOpen' : 'conflict.commentsClosed'),
      pin: (isPinned) => t(isPinned ? 'conflict.pinned' : 'conflict.notPinned'),
      direction: (order) => t(`merge.direction.${order}`)
    }),
    [t]
  )
  const choices = new Map(differences.flatMap((difference): [string, Choice][] => {
    const standard = standardChoice(difference)
    // Where both changed the same place, nobody but the editor can say; sets of names go together by themselves.
    const choice = chosen.get(difference.id) ?? (difference.by === 'both' && standard !== 'both' ? undefined : standard)
    return choice === undefined ? [] : [[difference.id, choice]]
  }))
  const open = differences.length - choices.size
  const rows = useRef<HTMLUListElement>(null)
  // What was pressed for it is gone, and in a low window it stood further down than this begins.
  useEffect(() => {
    rows.current?.focus({ preventScroll: true })
    rows.current?.parentElement?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <div className="merge">
      <p className="conflict-lead">
        {t('merge.lead')} {unread === '' ? '' : t('merge.unread', { parts: unread })}
      </p>
      <ul ref={rows} className="merge-rows" tabIndex={0} aria-label={t('conflict.differences')}>
        {differences.map((difference) => (
          <MergeRow key={difference.id} difference={difference} conflict={conflict} words={words} choice={choices.get(difference.id)} onChoose={(choice) => setChosen(new Map([...chosen, [difference.id, choice]]))} />
        ))}
      </ul>
      <Group className="dialog-foot" justify="flex-end" gap="xs">
        <span className="merge-open" role="status">
          {open === 0 ? t('merge.allDecided') : t('merge.open', { count: open })}
        </span>
        <Button variant="default" disabled={isTaking} onClick={onBack}>
          {t('merge.back')}
        </Button>
        <Button disabled={open > 0} loading={isTaking} onClick={() => onMerge(merge.words(choices), merge.choice(choices))}>
          {t('merge.merge')}
        </Button>
      </Group>
    </div>
  )
}
