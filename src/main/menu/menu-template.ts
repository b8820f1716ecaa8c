import type { MenuItemConstructorOptions } from 'electron'
import type { ActionId, MenuName } from '../../ipc/actions'
import { actions, menuNames, toggleIds } from '../../ipc/actions'
import { keysOfActions } from '../../ipc/chosen-keys'
import type { Settings } from '../../ipc/settings'
import type { Messages } from '../../i18n/messages/en'

export interface MenuOptions {
  readonly words: Messages['actions']
  readonly settings: Pick<Settings, 'appearance' | 'language' | 'keys'>
  readonly platform: NodeJS.Platform
  readonly isDevelopment: boolean
  readonly onAction: (action: ActionId) => void
}

type Item = MenuItemConstructorOptions

/** The actions that a line separates from those before them. */
const groupStarts: ReadonlySet<ActionId> = new Set([
  'trash-article',
  'open-settings',
  'find',
  'insert-listicle',
  'insert-gallery',
  'link',
  'paragraph',
  'bullet-list',
  'picture-smaller',
  'turn-into-gallery',
  'table-row-above',
  'table-delete-row',
  'toggle-order',
  'publish',
  'search-articles',
  'about'
])
const toggles: ReadonlySet<ActionId> = new Set(toggleIds)
const appearances: Readonly<Partial<Record<ActionId, Settings['appearance']>>> = {
  'appearance-system': 'system',
  'appearance-light': 'light',
  'appearance-dark': 'dark'
}
const languages: Readonly<Partial<Record<ActionId, Settings['language']>>> = { 'language-english': 'en', 'language-korean': 'ko' }

/**
 * The native menu: every action of the interface with its key, and the system's own. The keys of our actions are shown, not registered:
 * the page answers to them, so that one pressed while a syllable is composed can be left alone.
 */
export function menuTemplate(options: MenuOptions): Item[] {
  const isMac = options.platform === 'darwin'
  const menus = menuNames.map((name): Item => ({ label: options.words.menu[name], submenu: itemsOf(name, options), ...roleOf(name) }))
  if (!isMac) return menus
  const help = menus.pop()
  return [macAppMenu(options), ...menus, macWindowMenu(options), ...(help === undefined ? [] : [help])]
}

function itemsOf(name: MenuName, options: MenuOptions): Item[] {
  const own = actions.filter((action) => action.menu === name && !(action.id in appearances) && !(action.id in languages))
  const items = own.flatMap(({ id }, index): Item[] => {
    const item = actionItem(id, options)
    return index > 0 && groupStarts.has(id) ? [{ type: 'separator' }, item] : [item]
  })
  return [...items, ...systemItemsOf(name, options)]
}

function actionItem(id: ActionId, { words, onAction, settings }: MenuOptions): Item {
  const accelerator = keysOfActions(settings.keys).get(id)?.[0]
  return {
    id,
    label: words[id],
    ...(toggles.has(id) ? { type: 'checkbox' } : {}),
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      onAction(id)
    }
  }
}

function systemItemsOf(name: MenuName, options: MenuOptions): Item[] {
  const { menu } = options.words
  const isMac = options.platform === 'darwin'
  switch (name) {
    case 'file':
      return [
        { type: 'separator' },
        { role: 'close', label: menu.close },
        ...(isMac ? [] : [{ role: 'quit', label: menu.quit, accelerator: 'CommandOrControl+Q' } satisfies Item])
      ]
    case 'edit':
      return [
        { type: 'separator' },
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'pasteAndMatchStyle', label: menu['paste-plain'], accelerator: 'CommandOrControl+Shift+V' },
        { role: 'selectAll', label: menu['select-all'] }
      ]
    case 'view':
      return [
        { type: 'separator' },
        { label: menu.appearance, submenu: choices(appearances, options.settings.appearance, options) },
        { label: menu.language, submenu: choices(languages, options.settings.language, options) },
        { type: 'separator' },
        { role: 'zoomIn', label: menu['zoom-in'], accelerator: 'CommandOrControl+=' },
        { role: 'zoomIn', label: menu['zoom-in'], accelerator: 'CommandOrControl+Plus', visible: false },
        { role: 'zoomOut', label: menu['zoom-out'] },
        { role: 'resetZoom', label: menu['zoom-reset'] },
        { role: 'togglefullscreen', label: menu['full-screen'] },
        ...(options.isDevelopment ? [{ role: 'toggleDevTools', label: menu['developer-tools'] } satisfies Item] : [])
      ]
    case 'insert':
    case 'format':
    case 'article':
    case 'help':
      return []
  }
}

function choices(values: Readonly<Partial<Record<ActionId, string>>>, chosen: string, options: MenuOptions): Item[] {
  return actions
    .filter(({ id }) => id in values)
    .map(({ id }): Item => ({ ...actionItem(id, options), type: 'radio', checked: values[id] === chosen }))
}

function roleOf(name: MenuName): Item {
  return name === 'help' ? { role: 'help' } : {}
}

function macAppMenu(options: MenuOptions): Item {
  const { menu } = options.words
  return {
    label: menu.app,
    submenu: [
      actionItem('about', options),
      { type: 'separator' },
      actionItem('open-settings', options),
      { type: 'separator' },
      { role: 'services', label: menu.services },
      { type: 'separator' },
      { role: 'hide', label: menu.hide },
      { role: 'hideOthers', label: menu['hide-others'] },
      { role: 'unhide', label: menu['show-all'] },
      { type: 'separator' },
      { role: 'quit', label: menu.quit }
    ]
  }
}

function macWindowMenu({ words: { menu } }: MenuOptions): Item {
  return {
    role: 'window',
    label: menu.window,
    submenu: [
      { role: 'minimize', label: menu.minimise },
      { role: 'zoom', label: menu.zoom },
      { type: 'separator' },
      { role: 'front', label: menu['bring-to-front'] }
    ]
  }
}
