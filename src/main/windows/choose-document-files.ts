import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { importedExtensions } from '../../core/documents/document-file'
import type { Messages } from '../../i18n/messages/en'

/** Asks for documents in the system's dialog; none when it was closed without a choice. */
export async function chooseDocumentFiles(window: BrowserWindow, { documentDialog }: Messages['shell']): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: documentDialog.title,
    buttonLabel: documentDialog.button,
    properties: ['openFile', 'multiSelections'],
    filters: [{ name: documentDialog.documents, extensions: importedExtensions }]
  })
  return filePaths
}
