import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findPageFile } from '../../../../src/main/windows/page-files'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()
const face = "@font-face{font-family:'Serif';src:url(./serif-abc.woff2)}"

async function page() {
  const assets = await newFolder()
  await writeFile(join(assets, 'start-abc.css'), `.desk{color:red}${face}`)
  await writeFile(join(assets, 'serif-abc.woff2'), 'a font')
  await writeFile(join(assets, 'start-abc.js'), 'a script')
  await writeFile(join(assets, 'kept.jpg'), 'a picture')
  const files = new Map<string, string | Uint8Array>([['pictures/1.jpg', join(assets, 'kept.jpg')], ['pictures/3.webp', Buffer.from('drawn anew')]])
  return async (path: string) => {
    const found = await findPageFile(`app://page-1/${path}`, { html: '<p>', style: 'p{}', files }, assets)
    return found === undefined ? undefined : [found.contentType, Buffer.from(found.bytes).toString()]
  }
}

describe('a page that nobody sees', () => {
  it('is given its text, its style with the fonts of the app, and its own pictures', async () => {
    const find = await page()
    expect(await find('')).toEqual(['text/html; charset=utf-8', '<p>'])
    expect(await find('page.css')).toEqual(['text/css; charset=utf-8', `${face}p{}`])
    expect(await find('serif-abc.woff2')).toEqual(['font/woff2', 'a font'])
    expect(await find('pictures/1.jpg')).toEqual(['image/jpeg', 'a picture'])
    expect(await find('pictures/3.webp')).toEqual(['image/jpeg', 'drawn anew'])
  })

  it.each(['start-abc.js', 'start-abc.css', 'kept.jpg', 'pictures/2.jpg', 'pictures/../kept.jpg', '..%2f..%2fetc%2fpasswd', '../serif-abc.js', 'index.html'])('is not given %s', async (path) => {
    expect(await (await page())(path)).toBeUndefined()
  })

  it('has the fonts of the system where the app has no built page', async () => {
    const found = await findPageFile('app://page-1/page.css', { html: '', style: 'p{}', files: new Map() }, join(await newFolder(), 'gone'))
    expect(Buffer.from(found?.bytes ?? []).toString()).toBe('p{}')
  })
})
