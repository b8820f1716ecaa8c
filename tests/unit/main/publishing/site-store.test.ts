import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SiteStore } from '../../../../src/main/publishing/site-store'
import { wordpressSite } from '../../core/publishing/publish-run'
import { temporaryFolders } from '../library/temporary-folder'

const newFolder = temporaryFolders()

test('sites that an older Copydesk kept are read with the fields of meta that it knew, and are known not to have been asked for others', async () => {
  const path = join(await newFolder(), 'sites.json')
  const { metaFields: _metaFields, ...older } = { metaFields: {}, ...wordpressSite }
  const first = { ...older, seoTitleField: '_yoast_wpseo_title', seoDescriptionField: null }
  const before = { ...older, id: 'site-0002', seoTitleField: null }
  const now = { ...wordpressSite, id: 'site-0003', metaFields: { socialTitle: 'rank_math_facebook_title', socialPicture: null } }
  await writeFile(path, JSON.stringify({ format: 1, sites: [first, before, now], removed: [] }))
  const store = new SiteStore({ path, clock: () => new Date(0) })
  const listed = await store.list()
  expect(listed.ok && listed.value.map((site) => site.kind === 'wordpress' && site.metaFields)).toEqual([
    { seoTitle: '_yoast_wpseo_title', seoDescription: null },
    { seoTitle: null, seoDescription: undefined },
    { socialTitle: 'rank_math_facebook_title', socialPicture: null }
  ])
})
