import { Menu } from 'electron'
import type { MenuOptions } from './menu-template'
import { menuTemplate } from './menu-template'

/** Puts the native menu in place of the one that is shown. */
export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}
