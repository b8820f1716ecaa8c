import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { en } from '../../../../src/i18n/messages/en'
import { ko } from '../../../../src/i18n/messages/ko'
import type { ActionId } from '../../../../src/ipc/actions'
import { actionIds, actions } from '../../../../src/ipc/actions'
import type { MenuOptions } from '../../../../src/main/menu/menu-template'
import { menuTemplate } from '../../../../src/main/menu/menu-template'

const options: MenuOptions = {
  words: en.actions,
  settings: { appearance: 'dark', language: 'ko', keys: {} },
  platform: 'linux',
  isDevelopment: false,
  onAction: () => undefined
}

function flatten(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])])
}
const itemOf = (id: ActionId, over: Partial<MenuOptions> = {}) => flatten(menuTemplate({ ...options, ...over })).find((item) => item.id === id)

test('every action is in the menu, by its name and with its key', () => {
  const items = flatten(menuTemplate(options))
  for (const { id, accelerator } of actions) {
    const item = items.find((candidate) => candidate.id === id)
    expect([id, item?.label, item?.accelerator]).toEqual([id, en.actions[id], accelerator])
  }
})

test('the keys of our actions are shown, and left to the page', () => {
  const own = flatten(menuTemplate(options)).filter((item) => item.id !== undefined && item.accelerator !== undefined)
  expect(own.length).toBeGreaterThan(30)
  expect(own.filter((item) => item.registerAccelerator !== false)).toEqual([])
})

test('what can be on and off has a box for its mark', () => {
  for (const id of actionIds) expect([id, itemOf(id)?.type === 'checkbox']).toEqual([id, ['check-spelling', 'toggle-library', 'toggle-inspector', 'focus-mode', 'typewriter'].includes(id)])
})

test('no key stands for two things', () => {
  const keys = flatten(menuTemplate(options)).flatMap((item) => item.accelerator ?? [])
  expect(keys).toEqual([...new Set(keys)])
})

test('the window is enlarged by the key of the plus sign, with and without Shift, and shown is what the page of shortcuts names', () => {
  const larger = flatten(menuTemplate(options)).filter((item) => item.role === 'zoomIn')
  expect(larger.map(({ accelerator, visible = true }) => [accelerator, visible])).toEqual([
    ['CommandOrControl+=', true],
    ['CommandOrControl+Plus', false]
  ])
})

test('the menus stand in the order of the interface', () => {
  expect(menuTemplate(options).map((item) => item.label)).toEqual(['File', 'Edit', 'Insert', 'Format', 'Article', 'View', 'Help'])
  expect(menuTemplate({ ...options, platform: 'darwin' }).map((item) => item.label)).toEqual([
    'Copydesk', 'File', 'Edit', 'Insert', 'Format', 'Article', 'View', 'Window', 'Help'
  ])
})

test('nothing in the menu is without words, in either language and on every system', () => {
  for (const words of [en.actions, ko.actions]) {
    for (const platform of ['linux', 'darwin', 'win32'] as const) {
      const items = flatten(menuTemplate({ ...options, words, platform, isDevelopment: true })).filter((item) => item.type !== 'separator')
      expect(items.filter((item) => (item.label ?? '') === '')).toEqual([])
    }
  }
})

test('Korean speaks Korean', () => {
  expect(itemOf('publish', { words: ko.actions })?.label).toBe('발행')
})

test('choosing an item says which action it was', () => {
  const chosen: ActionId[] = []
  for (const item of flatten(menuTemplate({ ...options, onAction: (action) => chosen.push(action) }))) {
    const press = item.click?.bind(item)
    if (item.id !== undefined && press !== undefined) Reflect.apply(press, item, [])
  }
  expect(new Set(chosen)).toEqual(new Set(actionIds))
})

test('the appearance and the language in use are marked', () => {
  expect(itemOf('appearance-dark')?.checked).toBe(true)
  expect(itemOf('appearance-light')?.checked).toBe(false)
  expect(itemOf('language-korean')?.checked).toBe(true)
})

test('developer tools are for developers', () => {
  const hasTools = (isDevelopment: boolean) => flatten(menuTemplate({ ...options, isDevelopment })).some((item) => item.role === 'toggleDevTools')
  expect([hasTools(false), hasTools(true)]).toEqual([false, true])
})
