import { useCallback, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../core/failure'
import { writeAfterEnd } from '../../editor/commands/write-after-end'
import { rememberTexts } from '../../editor/editor-texts'
import { useSession } from '../../session/use-session'
import { BylineRow } from './byline-row'
import { focusText, focusTextStart } from './focus-text'
import { LeadPicture } from './lead-picture'
import { LinkEditor } from './link-editor'
import { PictureDialog } from './picture-dialog'
import type { PictureRequest } from './picture-dialog'
import { PlainField } from './plain-field'
import { runChange } from './run-change'
import { Toolbar } from './toolbar'
import { useArticleEditor } from './use-article-editor'
import { useCaret } from './use-caret'
import { useImportFile } from './use-import-file'
import { useWritingActions } from './use-writing-actions'
import '../../editor/editor.css'
import './writing.css'

/** The page of the open article: headline, dek, byline, lead picture and text in one scroll. A change of language builds it anew. */
export function WritingPage({ onFailure }: { readonly onFailure: (failure: Failure) => void }) {
  const { i18n } = useTranslation('editor')
  return <Sheet key={i18n.language} onFailure={onFailure} />
}

function Sheet({ onFailure }: { readonly onFailure: (failure: Failure) => void }) {
  const { t } = useTranslation('editor')
  const session = useSession()
  const headline = useRef<HTMLTextAreaElement>(null)
  const dek = useRef<HTMLTextAreaElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const leadAskedForRef = useRef(false)
  const [request, setRequest] = useState<PictureRequest>()
  const [isLinkOpen, setLinkOpen] = useState(false)

  const importFile = useImportFile(onFailure)
  const choosePicture = useCallback((deliver: PictureRequest['deliver']) => setRequest({ title: 'title', deliver }), [])
  const editor = useArticleEditor(body, { t: rememberTexts(t), importPicture: importFile, choosePicture })
  const chooseLeadPicture = useCallback(() => {
    const deliver: PictureRequest['deliver'] = ({ pictureId, width, height }) => {
      const words = session.get('leadPicture') ?? { alt: '', caption: '', credit: '' }
      leadAskedForRef.current = session.get('leadPicture') === null
      session.set('leadPicture', { ...words, pictureId, width, height })
    }
    setRequest({ title: 'leadTitle', deliver })
  }, [session])

  useCaret({ session, editor, headline, scroller, sheet })
  useWritingActions(editor, {
    insertPicture: choosePicture,
    insertLeadPicture: chooseLeadPicture,
    editLink: () => setLinkOpen(true),
    focusHeadline: () => headline.current?.focus()
  })

  const closeRequest = () => {
    setRequest(undefined)
    // The browser gives the text its focus back, but not its caret: keys would go nowhere.
    if (document.activeElement === editor.view.dom) focusText(editor)
  }
  const focusBody = () => focusTextStart(editor)
  const openLink = (event: MouseEvent) => {
    const link = event.target instanceof Element && (event.ctrlKey || event.metaKey) ? event.target.closest('a') : null
    const address = link?.getAttribute('href') ?? ''
    if (/^(https?|mailto):/i.test(address)) void window.copydesk.app.openExternal({ address })
  }

  return (
    <div className="writing">
      <Toolbar editor={editor} />
      <div className="writing-scroll" ref={scroller}>
        <div className="writing-sheet" ref={sheet}>
          <PlainField ref={headline} field="headline" className="writing-headline" maximumLength={1_000} onDone={() => dek.current?.focus()} />
          <PlainField ref={dek} field="dek" className="writing-dek" maximumLength={5_000} onDone={focusBody} />
          <BylineRow />
          <LeadPicture
            onChoose={chooseLeadPicture}
            importFile={importFile}
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
        {isLinkOpen ? <LinkEditor editor={editor} onClose={() => setLinkOpen(false)} /> : null}
      </div>
      {request === undefined ? null : <PictureDialog request={request} onClose={closeRequest} />}
    </div>
  )
}
