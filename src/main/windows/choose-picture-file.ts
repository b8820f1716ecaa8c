import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import { pictureExtensions } from '../../core/picture/picture'
import type { Messages } from '../../i18n/messages/en'

/** Asks for a picture file in the system's dialog; undefined when it was closed without a choice. */
export async function choosePictureFile(window: BrowserWindow, { pictureDialog }: Messages['shell']): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: pictureDialog.title,
    buttonLabel: pictureDialog.button,
    properties: ['openFile'],
    filters: [{ name: pictureDialog.pictures, extensions: [...pictureExtensions, 'jpeg'] }]
  })
  return filePaths[0]
}
