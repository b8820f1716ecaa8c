import { describe, expect, test } from 'vitest'
import { standardPost } from '../../../../src/core/publishing/post-type'
import { findSearchFields } from '../../../../src/main/publishing/wordpress/search-fields'

describe('the fields for a title and a description for search engines', () => {
  const account = { restRoot: 'https://desk.test/wp-json/', authorization: 'Basic x' }
  const schema = (fields: object) => ({ schema: { properties: { meta: { properties: fields } } } })
  const find = (status: number, body: object) => findSearchFields(() => Promise.resolve({ type: 'answered', status, headers: new Headers(), text: JSON.stringify(body) }), account, [standardPost])

  test('are found, are found not to be there, or are not told', async () => {
    const found = await find(200, schema({ _yoast_wpseo_title: {}, _yoast_wpseo_metadesc: {} }))
    expect(found).toMatchObject({ seoTitleField: '_yoast_wpseo_title', seoDescriptionField: '_yoast_wpseo_metadesc' })
    expect(found?.postTypes[0]?.fields).toEqual([...standardPost.fields, 'seo-title', 'seo-description'])
    expect(await find(200, schema({ footnotes: {} }))).toMatchObject({ seoTitleField: null, seoDescriptionField: null })
    expect(await find(200, { schema: { properties: { title: {} } } })).toMatchObject({ seoTitleField: null, seoDescriptionField: null }) // no fields at all
    expect(await find(503, { code: 'maintenance', message: 'Back soon' })).toBeUndefined()
  })

  test('are found each by itself', async () => {
    const found = await find(200, schema({ rank_math_description: {} }))
    expect(found).toMatchObject({ seoTitleField: null, seoDescriptionField: 'rank_math_description' })
    expect(found?.postTypes[0]?.fields).toEqual([...standardPost.fields, 'seo-description'])
  })
})
