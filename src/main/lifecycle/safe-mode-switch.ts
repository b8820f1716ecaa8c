import type { ArticleId } from '../../core/article/article'
import type { RequestInput } from '../../ipc/contract'
import type { SafeMode } from '../../ipc/safe-mode'
import type { Handlers } from '../ipc/answer-request'
import type { Tell } from '../ipc/tell'
import type { SettingsStore } from '../settings/settings-store'
import { openStorageStore } from '../storage/storage-store'
import { findLibrary } from './find-library'
import type { Installation } from './installation'

interface SafeModePorts {
  readonly installation: Installation
  readonly settings: SettingsStore
  readonly language: () => Promise<SafeMode['language']>
  readonly tell: Tell
  readonly chooseFolder: () => Promise<string | undefined>
  /** Shows its page in the window. */
  readonly show: () => void
  /** Goes to the desk, where this article is not opened by itself. */
  readonly openDesk: (avoided?: ArticleId | null) => Promise<void>
  readonly quit: () => void
}

/**
 * Whether the window shows the desk or safe mode, and who answers its page. In safe mode that is somebody else, so that nothing of the
 * desk can be asked for: no draft is written, whatever the page does.
 */
export class SafeModeSwitch {
  private readonly ports: SafeModePorts
  private cause: SafeMode['cause'] | undefined
  private answering: Promise<Partial<Handlers>> | undefined

  constructor(ports: SafeModePorts) {
    this.ports = ports
  }

  get isOn(): boolean {
    return this.cause !== undefined
  }

  /** Who answers while it is on. */
  handlers(): Promise<Partial<Handlers>> | undefined {
    return this.isOn ? (this.answering ??= this.load()) : undefined
  }

  /** Makes this start one in safe mode; the window is yet to come. */
  begin(cause: SafeMode['cause']): void {
    this.cause = cause
  }

  /** Goes there from the desk. */
  enter(cause: SafeMode['cause']): void {
    this.cause = cause
    this.show()
  }

  show(): void {
    this.ports.show()
  }

  /** The library's folder, whether or not it can be opened. */
  async libraryDirectory(): Promise<string> {
    const { installation } = this.ports
    return (await findLibrary(installation, openStorageStore(installation.storageFile, () => new Date()))).directory
  }

  private async leave(how: RequestInput<'rescue:leave'>['how']): Promise<void> {
    if (how === 'quit') {
      this.ports.quit()
      return
    }
    const { lastArticleId } = await this.ports.settings.read()
    this.cause = undefined
    await (how === 'without-article' ? this.ports.openDesk(lastArticleId) : this.ports.openDesk())
  }

  private async describe(): Promise<SafeMode> {
    const { settings, language } = this.ports
    const { appearance } = await settings.read()
    return { language: await language(), appearance, cause: this.cause ?? 'asked', libraryDirectory: await this.libraryDirectory() }
  }

  private async load(): Promise<Partial<Handlers>> {
    const { createSafeModeHandlers } = await import('../ipc/handlers/safe-mode')
    return createSafeModeHandlers({
      describe: () => this.describe(),
      clock: () => new Date(),
      onProgress: (progress) => {
        this.ports.tell('storage:progressed', progress)
      },
      leave: (how) => this.leave(how),
      chooseFolder: this.ports.chooseFolder
    })
  }
}
