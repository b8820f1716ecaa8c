import { dirname } from 'node:path'
import { app, dialog } from 'electron'
import type { i18n } from 'i18next'
import { LibraryInUse } from '../library/library-lock'
import type { KnownLibraries } from './known-libraries'
import { LibraryVanished } from './known-libraries'
import { LibraryNotCopied } from './update-library'

interface LibraryFaultOptions {
  readonly directory: string
  readonly knownLibraries: KnownLibraries
  readonly t: i18n['t']
  readonly logFault: (error: unknown) => void
  /** Goes back to the usual library, where the editor had chosen another; answers whether that could be noted. */
  readonly openUsual?: () => Promise<boolean>
}

/** Says why no library could be opened, and ends the app or starts it again. */
export async function tellOfLibraryFault(error: unknown, { directory, knownLibraries, t, logFault, openUsual }: LibraryFaultOptions): Promise<void> {
  if (error instanceof LibraryVanished) {
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: t('shell:libraryVanished.title'),
      message: t('shell:libraryVanished.what', { directory }),
      detail: t('shell:libraryVanished.advice'),
      buttons: [t('shell:libraryVanished.again'), t('shell:libraryVanished.create'), t('shell:libraryVanished.quit')],
      defaultId: 0,
      cancelId: 2
    })
    if (response === 1) await knownLibraries.forget(directory)
    if (response !== 2) app.relaunch()
    app.exit(response === 2 ? 1 : 0)
    return
  }
  if (error instanceof LibraryNotCopied) {
    const buttons = [t('shell:libraryNotCopied.again'), t('shell:libraryNotCopied.quit')]
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: t('shell:libraryNotCopied.title'),
      message: t('shell:libraryNotCopied.what', { directory }),
      detail: `${t(`failure:${error.failure.code}.what`, error.failure.details)} ${t('shell:libraryNotCopied.advice', { folder: dirname(directory), megabytes: Math.ceil(error.neededBytes / 1_000_000) })}`,
      buttons: openUsual === undefined ? buttons : [...buttons, t('shell:libraryFailed.openUsual')],
      defaultId: 0,
      cancelId: 1
    })
    const startsAnew = response === 0 || (response === 2 && (await openUsual?.()) === true)
    if (startsAnew) app.relaunch()
    app.exit(startsAnew ? 0 : 1)
    return
  }
  const isInUse = error instanceof LibraryInUse
  if (!isInUse) logFault(error)
  const what = isInUse ? t('shell:libraryInUse.what', { directory }) : t('shell:libraryFailed.what', { directory })
  const advice = isInUse ? t('shell:libraryInUse.advice') : t('shell:libraryFailed.advice')
  const title = isInUse ? t('shell:libraryInUse.title') : t('shell:libraryFailed.title')
  if (openUsual === undefined) dialog.showErrorBox(title, `${what}\n\n${advice}`)
  else {
    const buttons = [t('shell:libraryFailed.quit'), t('shell:libraryFailed.openUsual')]
    const { response } = await dialog.showMessageBox({ type: 'error', title, message: what, detail: advice, buttons, cancelId: 0 })
    if (response === 1 && (await openUsual())) app.relaunch()
  }
  app.exit(1)
}
