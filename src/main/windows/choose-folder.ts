import { dialog } from 'electron'
import type { BrowserWindow } from 'electron'
import type { Messages } from '../../i18n/messages/en'

/** Asks for a folder in the system's dialog; undefined when it was closed without a choice. */
export async function chooseFolder(window: BrowserWindow, { folderDialog }: Messages['shell']): Promise<string | undefined> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title: folderDialog.title,
    buttonLabel: folderDialog.button,
    properties: ['openDirectory', 'createDirectory']
  })
  return filePaths[0]
}
