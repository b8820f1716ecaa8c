/**
 * Every action of the interface, once: the native menu, the command palette and the key handler are all made from this list.
 * `accelerator` is in Electron's notation. The page answers to all of them, the menu only shows them; those marked `inEditor` are
 * keys of the text editor's own keymap, which the page's key handler leaves alone.
 */
export interface Action {
  readonly id: ActionId
  readonly menu: MenuName
  readonly accelerator?: string
  readonly inEditor?: true
}

export const menuNames = ['file', 'edit', 'insert', 'format', 'article', 'view', 'help'] as const
export type MenuName = (typeof menuNames)[number]

export const actionIds = [
  'new-article',
  'duplicate-article',
  'trash-article',
  'open-settings',
  'undo',
  'redo',
  'next-tk',
  'insert-picture',
  'insert-lead-picture',
  'insert-listicle',
  'insert-item',
  'insert-rule',
  'bold',
  'italic',
  'underline',
  'strike',
  'code',
  'link',
  'paragraph',
  'heading-2',
  'heading-3',
  'heading-4',
  'bullet-list',
  'ordered-list',
  'quote',
  'move-item-up',
  'move-item-down',
  'split-item',
  'toggle-order',
  'publish',
  'version-history',
  'manage-sites',
  'toggle-library',
  'toggle-inspector',
  'show-outline',
  'focus-mode',
  'typewriter',
  'larger-text',
  'smaller-text',
  'search-articles',
  'focus-headline',
  'focus-body',
  'appearance-system',
  'appearance-light',
  'appearance-dark',
  'language-english',
  'language-korean',
  'command-palette',
  'about'
] as const
export type ActionId = (typeof actionIds)[number]

/** In the order in which menu and palette show them. Where an editor has a habit from Google Docs or WordPress, the key is that. */
export const actions: readonly Action[] = [
  { id: 'new-article', menu: 'file', accelerator: 'CommandOrControl+N' },
  { id: 'duplicate-article', menu: 'file', accelerator: 'CommandOrControl+Shift+D' },
  { id: 'trash-article', menu: 'file', accelerator: 'CommandOrControl+Shift+Backspace' },
  { id: 'open-settings', menu: 'file', accelerator: 'CommandOrControl+,' },
  { id: 'undo', menu: 'edit', accelerator: 'CommandOrControl+Z', inEditor: true },
  { id: 'redo', menu: 'edit', accelerator: 'CommandOrControl+Shift+Z', inEditor: true },
  { id: 'next-tk', menu: 'edit', accelerator: 'CommandOrControl+Alt+T' },
  { id: 'insert-picture', menu: 'insert', accelerator: 'CommandOrControl+Shift+P' },
  { id: 'insert-lead-picture', menu: 'insert', accelerator: 'CommandOrControl+Alt+P' },
  { id: 'insert-listicle', menu: 'insert', accelerator: 'CommandOrControl+Alt+L' },
  { id: 'insert-item', menu: 'insert', accelerator: 'CommandOrControl+Shift+Enter', inEditor: true },
  { id: 'insert-rule', menu: 'insert', accelerator: 'CommandOrControl+Alt+R' },
  { id: 'bold', menu: 'format', accelerator: 'CommandOrControl+B', inEditor: true },
  { id: 'italic', menu: 'format', accelerator: 'CommandOrControl+I', inEditor: true },
  { id: 'underline', menu: 'format', accelerator: 'CommandOrControl+U', inEditor: true },
  { id: 'strike', menu: 'format', accelerator: 'CommandOrControl+Shift+X', inEditor: true },
  { id: 'code', menu: 'format', accelerator: 'CommandOrControl+E', inEditor: true },
  { id: 'link', menu: 'format', accelerator: 'CommandOrControl+Shift+K' },
  { id: 'paragraph', menu: 'format', accelerator: 'CommandOrControl+Alt+0', inEditor: true },
  { id: 'heading-2', menu: 'format', accelerator: 'CommandOrControl+Alt+2', inEditor: true },
  { id: 'heading-3', menu: 'format', accelerator: 'CommandOrControl+Alt+3', inEditor: true },
  { id: 'heading-4', menu: 'format', accelerator: 'CommandOrControl+Alt+4', inEditor: true },
  { id: 'bullet-list', menu: 'format', accelerator: 'CommandOrControl+Shift+8', inEditor: true },
  { id: 'ordered-list', menu: 'format', accelerator: 'CommandOrControl+Shift+7', inEditor: true },
  { id: 'quote', menu: 'format', accelerator: 'CommandOrControl+Shift+B', inEditor: true },
  { id: 'move-item-up', menu: 'article', accelerator: 'Alt+Shift+Up', inEditor: true },
  { id: 'move-item-down', menu: 'article', accelerator: 'Alt+Shift+Down', inEditor: true },
  { id: 'split-item', menu: 'article', accelerator: 'CommandOrControl+Enter', inEditor: true },
  { id: 'toggle-order', menu: 'article', accelerator: 'CommandOrControl+Alt+O' },
  { id: 'publish', menu: 'article', accelerator: 'CommandOrControl+Alt+Enter' },
  { id: 'version-history', menu: 'article', accelerator: 'CommandOrControl+Alt+V' },
  { id: 'manage-sites', menu: 'article', accelerator: 'CommandOrControl+Alt+S' },
  { id: 'toggle-library', menu: 'view', accelerator: 'CommandOrControl+\\' },
  { id: 'toggle-inspector', menu: 'view', accelerator: 'CommandOrControl+Alt+\\' },
  { id: 'show-outline', menu: 'view', accelerator: 'CommandOrControl+Alt+U' },
  { id: 'focus-mode', menu: 'view', accelerator: 'CommandOrControl+Alt+F' },
  { id: 'typewriter', menu: 'view', accelerator: 'CommandOrControl+Alt+W' },
  { id: 'larger-text', menu: 'view', accelerator: 'CommandOrControl+Shift+.' },
  { id: 'smaller-text', menu: 'view', accelerator: 'CommandOrControl+Shift+,' },
  { id: 'search-articles', menu: 'view', accelerator: 'CommandOrControl+P' },
  { id: 'focus-headline', menu: 'view', accelerator: 'CommandOrControl+Alt+H' },
  { id: 'focus-body', menu: 'view', accelerator: 'CommandOrControl+Alt+B' },
  { id: 'appearance-system', menu: 'view', accelerator: 'CommandOrControl+Alt+7' },
  { id: 'appearance-light', menu: 'view', accelerator: 'CommandOrControl+Alt+8' },
  { id: 'appearance-dark', menu: 'view', accelerator: 'CommandOrControl+Alt+9' },
  { id: 'language-english', menu: 'view', accelerator: 'CommandOrControl+Alt+E' },
  { id: 'language-korean', menu: 'view', accelerator: 'CommandOrControl+Alt+K' },
  { id: 'command-palette', menu: 'help', accelerator: 'CommandOrControl+K' },
  { id: 'about', menu: 'help', accelerator: 'F1' }
]
