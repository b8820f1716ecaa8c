import { useCallback, useRef, useState } from 'react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import { writeAfterEnd } from '../../editor/commands/write-after-end'
import type { EditorSurroundings } from '../../editor/surroundings'
import { useSession } from '../../session/use-session'
import { BylineRow } from './byline-row'
import { CountSwitch } from './count-switch'
import { undoKey } from './field-past'
import { focusTextStart } from './focus-text'
import { goToTkAfterCaret } from './go-to-next-tk'
import { focusInDetails } from '../../checks/focus-on'
import { putSocial } from '../../session/social-picture'
import { lazyAfterPaint } from '../../ui/first-paint'
import { useImportFile } from '../../ui/use-import-file'
import { LeadPicture, putLead } from './lead-picture'
import { LinkEditor } from './link-editor'
import { NoteEditor } from './note-editor'
import { PictureDialog } from './picture-dialog'
import type { PictureRequest } from './picture-dialog'
import { PlainField } from './plain-field'
import { ReferencePicker } from './reference-picker'
import { runChange } from './run-change'
import { useSpellingMarks } from './spelling/use-spelling-marks'
import { Toolbar } from './toolbar'
import { useArticleEditor, useEditorOnPage } from './use-article-editor'
import { useCaret, useLeftCaret } from './use-caret'
import { useCountFollowing } from './use-count-following'
import { useFind } from './use-find'
import { useLeftBehind } from './use-left-behind'
import { useReadingMode } from './use-reading-mode'
import { useNoteLooks } from './use-note-looks'
import { useTabIntoText } from './use-tab-into-text'
import type { ReadingMode } from './use-reading-mode'
import { useWritingActions } from './use-writing-actions'
import '../../editor/editor.css'
import '../../editor/extensions/card/card.css'
import '../../editor/extensions/pull-quote/pull-quote.css'
import '../../editor/extensions/fact-box/fact-box.css'
import '../../editor/extensions/code-block/code-block.css'
import '../../editor/extensions/gallery/gallery.css'
import '../../editor/extensions/item-reference/item-reference.css'
import '../../editor/extensions/passage-note/passage-note.css'
import '../../editor/extensions/slash-menu/slash-menu.css'
import '../../editor/extensions/table/table.css'
import '../../editor/floating/floating-menu.css'
import '../../editor/floating/grip.css'
import '../../editor/picture/picture-size.css'
import './writing.css'

const SelectionBar = lazyAfterPaint(async () => (await import('./selection-bar/selection-bar')).SelectionBar)
const NumberedNotice = lazyAfterPaint(async () => (await import('./numbered-notice')).NumberedNotice)

interface WritingPageProps {
  readonly onFailure: (failure: Failure) => void
  readonly mode: ReadingMode
}

/** The page of the open article: headline, dek, byline, lead picture and text in one scroll. */
export function WritingPage({ onFailure, mode }: WritingPageProps) {
  const { t } = useTranslation('editor')
  const session = useSession()
  const headline = useRef<HTMLTextAreaElement>(null)
  const dek = useRef<HTMLTextAreaElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const leadAskedForRef = useRef(false)
  const [request, setRequest] = useState<PictureRequest>()
  const [asked, setAsked] = useState<'link' | 'note' | 'reference'>()
  const closeAsked = useCallback(() => setAsked(undefined), [])

  const importFile = useImportFile(onFailure)
  const onLeftBehind = useLeftBehind()
  const choosePicture = useCallback<EditorSurroundings['choosePicture']>((deliver, replaced) => setRequest({ title: 'title', deliver, replaced }), [])
  const [editor, past] = useArticleEditor({ t, importPicture: importFile, waitFor: session.waitFor, choosePicture, onLeftBehind })
  useLeftCaret({ session, editor, scroller, t }) // before the editor leaves the page, and the caret with it
  useEditorOnPage(editor, body)
  const chooseLeadPicture = useCallback(() => {
    const deliver: PictureRequest['deliver'] = (picture) => {
      leadAskedForRef.current = session.get('leadPicture') === null
      putLead(session, picture)
    }
    setRequest({ title: 'leadTitle', deliver, replaced: session.get('leadPicture')?.pictureId })
  }, [session])

  const chooseSocialPicture = useCallback(() => {
    const deliver: PictureRequest['deliver'] = (picture) => {
      putSocial(session, picture)
      focusInDetails('social-alt')
    }
    setRequest({ title: 'socialTitle', deliver, replaced: session.get('socialPicture')?.pictureId })
  }, [session])

  const linkCount = useCountFollowing(headline)
  useReadingMode(editor, scroller, mode)
  useSpellingMarks(editor, scroller)
  useCaret({ session, editor, headline, scroller, sheet, t })
  useTabIntoText(editor)
  useNoteLooks()
  const find = useFind()
  useWritingActions(editor, past, {
    insertPicture: choosePicture,
    insertLeadPicture: chooseLeadPicture,
    setSocialPicture: chooseSocialPicture,
    editLink: () => setAsked('link'),
    writeNote: () => setAsked('note'),
    chooseReference: () => setAsked('reference'),
    focusHeadline: () => headline.current?.focus(),
    linkCount,
    find: find.ask,
    goToNextTk: () => goToTkAfterCaret([headline.current, dek.current], editor)
  })

  const undoInField = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing || event.keyCode === 229) return
    const direction = undoKey(event)
    if (direction === undefined || !past.isOfText(direction, event.target)) return
    event.preventDefault()
    editor.commands[direction]()
  }
  const focusBody = () => focusTextStart(editor)
  const openLink = (event: MouseEvent) => {
    const link = event.target instanceof Element && (event.ctrlKey || event.metaKey) ? event.target.closest('a') : null
    const address = link?.getAttribute('href') ?? ''
    if (/^(https?|mailto):/i.test(address)) void window.copydesk.app.openExternal({ address })
  }

  return (
    <div className="writing" onKeyDown={undoInField} onInput={({ target }) => past.wrote(target)}>
      <Toolbar editor={editor} />
      <div className="writing-scroll" ref={scroller} data-typewriter={mode.isTypewriter}>
        <div className="writing-sheet" ref={sheet}>
          <CountSwitch onSwitch={linkCount} />
          <PlainField ref={headline} field="headline" className="writing-headline" maximumLength={1_000} onDone={() => dek.current?.focus()} />
          <PlainField ref={dek} field="dek" className="writing-dek" maximumLength={5_000} onDone={focusBody} />
          <BylineRow />
          <LeadPicture
            onChoose={chooseLeadPicture}
            importFile={importFile}
            onLeftBehind={onLeftBehind}
            onLeave={(to) => (to === 'after' ? focusBody() : dek.current?.focus())}
            askedForRef={leadAskedForRef}
          />
          <div className="writing-body" ref={body} onClick={openLink} />
          <div
            className="writing-after"
            onMouseDown={(event) => {
              event.preventDefault()
              runChange(editor, writeAfterEnd)
            }}
          />
        </div>
        <SelectionBar editor={editor} />
        {asked === 'link' ? <LinkEditor editor={editor} onClose={closeAsked} /> : null}
        {asked === 'note' ? <NoteEditor editor={editor} onClose={closeAsked} /> : null}
        {asked === 'reference' ? <ReferencePicker editor={editor} onClose={closeAsked} /> : null}
      </div>
      <NumberedNotice editor={editor} />
      {find.shown === undefined ? null : <find.shown.Panel editor={editor} scroll={scroller} request={find.shown.request} onClose={find.close} />}
      {request === undefined ? null : <PictureDialog editor={editor} request={request} onClose={() => setRequest(undefined)} />}
    </div>
  )
}
