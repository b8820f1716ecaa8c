import type { TFunction } from 'i18next'
import type { RequestOutput } from '../../../../ipc/contract'
import { showNotice } from '../../ui/notices'

type Exported = Extract<RequestOutput<'storage:export-article'>, { ok: true }>['value']

/** Says where an export went, and what of it did not come about. */
export function tellExported(t: TFunction<'library'>, { name, missingPictures, unmade }: Exported): Promise<void> {
  const where = missingPictures === 0 ? t('exported', { name }) : t('exportedWithout', { name, count: missingPictures })
  const lacks = unmade.length === 0 ? '' : t('export.unmade', { forms: unmade.map((form) => t(`export.form.${form}.label`)).join(', ') })
  return showNotice({
    id: 'exported',
    message: (
      <span className="notice-with-button">
        <span>{lacks === '' ? where : `${where}. ${lacks}`}</span>
        <button type="button" className="text-button" onClick={() => void window.copydesk.storage.showFolder({ place: 'export' })}>
          {t('tidings.showCopy')}
        </button>
      </span>
    ),
    tone: missingPictures === 0 && lacks === '' ? 'plain' : 'warning'
  })
}
