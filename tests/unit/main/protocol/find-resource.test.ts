import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findResource } from '../../../../src/main/protocol/find-resource'

const pictureId = `${'0a'.repeat(32)}.jpg`

test('the page is served at the root and by its name, and that of safe mode by its own', () => {
  for (const path of ['', '/', '/index.html', '/index.html?x=1#y']) expect(findResource(`app://copydesk${path}`)).toEqual({ kind: 'page', file: 'index.html' })
  expect(findResource('app://copydesk/safe-mode.html')).toEqual({ kind: 'page', file: 'safe-mode.html' })
})

test('assets have the content type of what they are', () => {
  expect(findResource('app://copydesk/assets/index-D9Z7_x.js')).toEqual({
    kind: 'asset',
    path: 'assets/index-D9Z7_x.js',
    contentType: 'text/javascript; charset=utf-8'
  })
  expect(findResource('app://copydesk/assets/a.css')).toMatchObject({ contentType: 'text/css; charset=utf-8' })
  expect(findResource('app://copydesk/assets/a.woff2')).toMatchObject({ contentType: 'font/woff2' })
})

test('pictures of the library are named by their id', () => {
  expect(findResource(`app://copydesk/media/${pictureId}`)).toEqual({ kind: 'picture', id: pictureId })
})

test.each([
  'app://copydesk/../package.json',
  'app://copydesk/..%2f..%2fpackage.json',
  'app://copydesk/%2e%2e/%2e%2e/package.json',
  'app://copydesk/assets/..%5c..%5cmain/index.js',
  'app://copydesk/assets\\..\\..\\main\\index.js',
  'app://copydesk/assets/%00.js',
  'app://copydesk/assets/a.js%00.png',
  'app://copydesk//etc/passwd.js',
  'app://copydesk/assets//a.js',
  'app://copydesk/.env.js',
  'app://copydesk/assets/.hidden.js',
  'app://copydesk/C:/windows/a.js',
  'app://copydesk/assets/a.exe',
  'app://copydesk/assets/a',
  'app://copydesk/other.html',
  'app://copydesk/media/',
  'app://copydesk/media/../settings.json',
  `app://copydesk/media/0a/${pictureId}`,
  `app://copydesk/media/${pictureId.replace('.jpg', '.svg')}`,
  `app://copydesk/media/${pictureId.toUpperCase()}`,
  'app://elsewhere/index.html',
  'app://copydesk.evil/index.html',
  'app://copydesk:81/index.html',
  'app://user@copydesk/index.html',
  'file:///etc/passwd',
  'http://copydesk/index.html',
  'nonsense'
])('%s names nothing', (address) => {
  expect(findResource(address)).toBeUndefined()
})

test('no address whatever leaves its folder', () => {
  const piece = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('..', '.', '/', '\\', '%2e', '%2f', '%5c', '%00', 'assets', 'media', '.js', pictureId))
  const segment = fc.oneof(fc.stringMatching(/^[\w.-]{1,8}$/), fc.constantFrom('..', '.', '', '%2e%2e', '..%2f', 'a\\b', '-', 'a..b'))
  const asFile = fc.tuple(fc.array(segment, { maxLength: 4 }), fc.constantFrom('index.js', '.js', '..js', 'a.css')).map(([folders, name]) => [...folders, name].join('/'))
  fc.assert(
    fc.property(fc.oneof(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), asFile), (path) => {
      const resource = findResource(`app://copydesk/${path}`)
      if (resource?.kind !== 'asset') return
      expect(resource.path.split('/').every((segment) => /^[\w-][\w.-]*$/.test(segment))).toBe(true)
    }),
    { numRuns: 2_000 }
  )
})
