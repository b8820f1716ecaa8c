import { Button, Group, Modal, TextInput } from '@mantine/core'
import { IconFileImport } from '@tabler/icons-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../../core/article/article'
import type { Failure } from '../../../../core/failure'
import { useFailureWords } from '../../ui/failure-words'
import { readPath } from '../../ui/read-path'
import type { DocumentSource } from './document-source'
import './import-dialog.css'

/** What became of some documents. */
export interface Imported {
  readonly articles: readonly Article[]
  readonly picturesLeft: number
}

interface ImportDialogProps {
  /** Dropped already: they are imported at once. */
  readonly dropped: readonly File[]
  readonly onClose: () => void
  /** Articles were made; the dialog stays when there is something to say of others. */
  readonly onImported: (imported: Imported) => Promise<void>
}

/** Makes articles from documents: chosen in the system's dialog, by path, or dropped. What cannot be read is told by name, and the others come in. */
export function ImportDialog({ dropped, onClose, onImported }: ImportDialogProps) {
  const { t } = useTranslation('library')
  const say = useFailureWords()
  const [path, setPath] = useState('')
  const [underWay, setUnderWay] = useState<{ readonly name: string; readonly place: number; readonly count: number }>()
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const closing = useRef(new AbortController())

  const bringIn = useCallback(
    async (sources: readonly DocumentSource[]) => {
      const { signal } = closing.current
      const articles: Article[] = []
      const refused: Failure[] = []
      let picturesLeft = 0
      setFailures([])
      try {
        for (const [index, source] of sources.entries()) {
          setUnderWay({ name: nameOf(source), place: index + 1, count: sources.length })
          // What reads documents is large, and asked for by few.
          const { importDocument } = await import('./import-document')
          const outcome = await importDocument(source, signal)
          if (outcome?.ok === true) {
            articles.push(outcome.value.article)
            picturesLeft += outcome.value.picturesLeft
          } else if (outcome !== undefined) refused.push(outcome.error)
          if (signal.aborted) break
        }
      } finally {
        setUnderWay(undefined)
      }
      setFailures(refused)
      if (articles.length > 0) await onImported({ articles, picturesLeft })
      // Closed meanwhile, it is another dialog's turn.
      if (!signal.aborted && refused.length === 0 && sources.length > 0) onClose()
    },
    [onImported, onClose]
  )

  useEffect(() => {
    closing.current = new AbortController()
    return () => closing.current.abort()
  }, [])
  const isBegun = useRef(false)
  useEffect(() => {
    if (isBegun.current || dropped.length === 0) return
    isBegun.current = true
    void bringIn(dropped.map((file) => ({ file })))
  }, [dropped, bringIn])

  const choose = async () => bringIn((await window.copydesk.documents.choose()).map((chosen) => ({ path: chosen })))
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    const typed = readPath(path)
    if (typed !== '' && underWay === undefined) void bringIn([{ path: typed }])
  }

  return (
    <Modal opened onClose={onClose} title={t('import.title')} size={480} closeButtonProps={{ 'aria-label': t('import.cancel') }}>
      <form onSubmit={onSubmit} noValidate>
        <p className="import-about">{t('import.about')}</p>
        <Button fullWidth variant="default" leftSection={<IconFileImport size={16} stroke={1.6} aria-hidden />} disabled={underWay !== undefined} onClick={() => void choose()} data-autofocus>
          {t('import.choose')}
        </Button>
        <TextInput
          mt="md"
          label={t('import.path')}
          placeholder={t('import.pathHint')}
          maxLength={10_000}
          spellCheck={false}
          autoComplete="off"
          value={path}
          onChange={(event) => setPath(event.currentTarget.value)}
        />
        <p className="import-also">{t('import.also')}</p>
        <p className="import-status" role="status">
          {underWay === undefined ? '' : t(underWay.count === 1 ? 'import.reading' : 'import.readingSeveral', underWay)}
        </p>
        {failures.length === 0 ? null : (
          <ul className="import-refused" role="alert">
            {failures.map((refused, index) => (
              <li key={index}>
                <strong>{say(refused).what}</strong> {say(refused).advice}
              </li>
            ))}
          </ul>
        )}
        <Group className="dialog-foot" justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('import.cancel')}
          </Button>
          <Button type="submit" loading={underWay !== undefined} disabled={readPath(path) === ''}>
            {t('import.import')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function nameOf({ path, file }: DocumentSource): string {
  return file?.name ?? path?.replace(/^.*[/\\]/, '') ?? ''
}
