import { Button, Modal, NativeSelect } from '@mantine/core'
import { IconRestore } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article, ArticleDraft, ArticleId } from '../../../../core/article/article'
import type { VersionSummary } from '../../../../core/versions/version'
import { FailureNotice } from '../../ui/failure-notice'
import { formatDayAndTime } from '../../ui/format-moment'
import { compareArticles } from './compare/compare-articles'
import { ComparisonView } from './comparison-view'
import { NameForm } from './name-form'
import { useVersionWords } from './use-version-words'
import { useVersions } from './use-versions'
import { VersionList } from './version-list'
import '../../editor/editor.css'
import './versions.css'

interface VersionDialogProps {
  readonly id: ArticleId
  /** Puts what is typed on disk; false when that failed. */
  readonly handOver: () => Promise<boolean>
  /** The article has the words of this version now; `before` has those from before. */
  readonly onRestored: (article: Article, version: VersionSummary, before: VersionSummary) => void
  readonly onClose: () => void
}

/** The versions of the open article: looked at, compared by block and word, named, restored. */
export function VersionDialog({ id, handOver, onRestored, onClose }: VersionDialogProps) {
  const { t, i18n } = useTranslation('versions')
  const { list, present, failure, refresh, fail } = useVersions(id, handOver)
  const [picked, setPicked] = useState<number>()
  const [target, setTarget] = useState('now')
  const [isRestoring, setRestoring] = useState(false)

  const chosen = list?.find(({ number }) => number === picked) ?? list?.[0]
  /** There is nothing to look at, and none is on its way. */
  const isEmpty = chosen === undefined && (list !== undefined || failure !== undefined)
  // A version is never compared with itself: the select does not offer it.
  const other = target === 'now' || target === 'alone' ? undefined : list?.find(({ number }) => number === Number(target) && number !== chosen?.number)
  const comparedWith = target === 'alone' ? 'alone' : other === undefined ? 'now' : String(other.number)
  const chosenWords = useVersionWords(id, chosen?.number, fail)
  const otherWords = useVersionWords(id, other?.number, fail)
  const comparison = useMemo(() => {
    const words = { on: t('on'), off: t('off') }
    const against: ArticleDraft | undefined = comparedWith === 'now' ? present : comparedWith === 'alone' ? chosenWords : otherWords
    if (chosenWords === undefined || against === undefined) return undefined
    const isOtherOlder = other !== undefined && chosen !== undefined && other.number < chosen.number
    return isOtherOlder ? compareArticles(against, chosenWords, words) : compareArticles(chosenWords, against, words)
  }, [t, comparedWith, present, chosen, chosenWords, other, otherWords])

  /** What failed before is no word on what is looked at next. */
  const look = (turn: () => void) => {
    fail(undefined)
    turn()
  }
  const restore = async (version: VersionSummary) => {
    fail(undefined)
    setRestoring(true)
    const outcome = await window.copydesk.versions.restore({ id, number: version.number })
    setRestoring(false)
    if (outcome.ok) onRestored(outcome.value.article, version, outcome.value.before)
    else fail(outcome.error)
  }
  const rename = async (number: number, name: string) => {
    fail(undefined)
    const outcome = await window.copydesk.versions.rename({ id, number, name })
    if (outcome.ok) await refresh()
    else fail(outcome.error)
    return outcome.ok
  }
  const keep = async (name: string) => {
    fail(undefined)
    const outcome = await window.copydesk.versions.keep({ id, name })
    if (outcome.ok) {
      setPicked((now) => (now === picked ? outcome.value.number : now)) // whoever has moved on meanwhile stays where they went
      await refresh()
    } else fail(outcome.error)
    return outcome.ok
  }

  const said = ({ savedAt, name }: VersionSummary) => [formatDayAndTime(new Date(savedAt), i18n.language), name].filter((word) => word !== '').join(' · ')
  const difference = comparison === undefined || comparedWith === 'alone' ? '' : t('changes', { count: comparison.changes })

  return (
    <Modal opened onClose={() => isRestoring || onClose()} title={t('title')} size={isEmpty ? 480 : 'min(1180px, 94vw)'} yOffset="5vh" centered={false} className="version-dialog" closeButtonProps={{ 'aria-label': t('close') }}>
      {failure === undefined ? null : <FailureNotice failure={failure} />}
      <div className="version-desk" data-empty={isEmpty}>
        <div className="version-side">
          {list?.length === 0 ? (
            <div className="version-none">
              <h3>{t('none')}</h3>
              <p>{t('noneAbout')}</p>
            </div>
          ) : null}
          <NameForm label={t('keepLabel')} button={t('keep')} first="" isEmptyAllowed={false} onName={keep} />
          {list === undefined && failure === undefined ? <p className="quiet" role="status">{t('loading')}</p> : null}
          {list === undefined || list.length === 0 ? null : <VersionList versions={list} chosen={chosen?.number} onChoose={(number) => look(() => setPicked(number))} />}
        </div>
        {chosen === undefined || list === undefined ? null : (
          <div className="version-main">
            <div className="version-tools">
              <NameForm key={chosen.number} label={t('name')} button={t('saveName')} first={chosen.name} isEmptyAllowed onName={(name) => rename(chosen.number, name)} />
              <NativeSelect
                label={t('compareWith')}
                value={comparedWith}
                onChange={({ currentTarget: { value } }) => look(() => setTarget(value))}
                data={[
                  { value: 'now', label: t('now') },
                  { value: 'alone', label: t('alone') },
                  ...list.filter(({ number }) => number !== chosen.number).map((version) => ({ value: String(version.number), label: said(version) }))
                ]}
              />
            </div>
            <p className="version-legend">
              <strong role="status">{difference}</strong>
              {comparison !== undefined && comparison.changes > 0 ? (
                <>
                  <del>{t('legendRemoved')}</del> <ins>{t('legendAdded')}</ins>
                </>
              ) : null}
            </p>
            {comparison === undefined ? null : <ComparisonView comparison={comparison} />}
            <div className="version-foot">
              <p className="quiet">{t('restoreSafe')}</p>
              <Button leftSection={<IconRestore size={16} stroke={1.6} />} loading={isRestoring} disabled={comparison === undefined} onClick={() => void restore(chosen)}>
                {t('restore')}
              </Button>
            </div>
          </div>
        )}
      </div>
    </Modal>
  )
}
