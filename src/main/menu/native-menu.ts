import { Menu } from 'electron'
import type { ActionId, ActionOffer } from '../../ipc/actions'
import { actionIds, toggleIds } from '../../ipc/actions'
import type { MenuOptions } from './menu-template'
import { menuTemplate } from './menu-template'

/** The native menu, with those items grey that the page has nothing for. Until the page has said what it offers, all can be chosen. */
export class NativeMenu {
  private offer: ActionOffer | undefined

  /** Puts it in place of the one that is shown. */
  show(options: MenuOptions): void {
    const onAction = (action: ActionId) => {
      this.mark() // the system has turned the item over; whether what it stands for has turned, the page says
      options.onAction(action)
    }
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ ...options, onAction })))
    this.mark()
  }

  /** Takes in what the page offers now. */
  offerActions(offer: ActionOffer): void {
    this.offer = offer
    this.mark()
  }

  private mark(): void {
    const menu = Menu.getApplicationMenu()
    if (menu === null || this.offer === undefined) return
    const offered = new Set<ActionId>(this.offer.offered)
    const on = new Set<ActionId>(this.offer.on)
    for (const id of actionIds) {
      const item = menu.getMenuItemById(id)
      if (item !== null) item.enabled = offered.has(id)
    }
    for (const id of toggleIds) {
      const item = menu.getMenuItemById(id)
      if (item !== null) item.checked = on.has(id)
    }
  }
}
