import { expect, test } from 'vitest'
import { findInstallation, argumentsToStartAnew } from '../../../../src/main/lifecycle/installation'
import { languageOf } from '../../../../src/main/lifecycle/language-of'

const surroundings = { commandLine: ['electron', '.'], workingDirectory: '/desk', home: '/homes/mina 한글', defaultHome: '/usual' }

test('everything lies in COPYDESK_HOME', () => {
  const { home, isLibraryNamed: _isNamed, isSafeModeAsked: _isAsked, ...places } = findInstallation(surroundings)
  expect(home).toBe('/homes/mina 한글')
  expect(Object.values(places).filter((place) => !place.startsWith(`${home}/`))).toEqual([])
})

test('without COPYDESK_HOME it is the place that the system means for it', () => {
  expect(findInstallation({ ...surroundings, home: undefined }).libraryDirectory).toBe('/usual/library')
  expect(findInstallation({ ...surroundings, home: '' }).libraryDirectory).toBe('/usual/library')
})

test.each([
  [['electron', '.', '--library', 'other'], '/desk/other'],
  [['electron', '.', '--library', '/far/away lib'], '/far/away lib'],
  [['electron', '.', '--library=other'], '/desk/other'],
  [['electron', '.', '--library'], '/homes/mina 한글/library'],
  [['electron', '.', '--library='], '/homes/mina 한글/library']
])('%j opens %s', (commandLine, directory) => {
  expect(findInstallation({ ...surroundings, commandLine }).libraryDirectory).toBe(directory)
})

test('the interface speaks the chosen language, else Korean on a Korean system and English elsewhere', () => {
  expect([languageOf('en', 'ko-KR'), languageOf('ko', 'en-US'), languageOf('system', 'ko'), languageOf('system', 'ko-KR'), languageOf('system', 'fr')]).toEqual([
    'en', 'ko', 'ko', 'ko', 'en'
  ])
})

test('a start with the library of the settings names none on the command line, and is none in safe mode', () => {
  expect(argumentsToStartAnew(['.', '--no-sandbox', '--library', '/far/away lib', '--library=other', '--safe-mode', 'last'])).toEqual(['.', '--no-sandbox', 'last'])
})
