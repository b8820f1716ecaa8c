import { describe, expect, test } from 'vitest'
import { standardPost } from '../../../../src/core/publishing/post-type'
import { findSeoTitleField } from '../../../../src/main/publishing/wordpress/seo-title-field'

describe('the field for a title for search engines', () => {
  const account = { restRoot: 'https://desk.test/wp-json/', authorization: 'Basic x' }
  const schema = (fields: object) => ({ schema: { properties: { meta: { properties: fields } } } })
  const find = (status: number, body: object) => findSeoTitleField(() => Promise.resolve({ type: 'answered', status, headers: new Headers(), text: JSON.stringify(body) }), account, [standardPost])

  test('is found, is found not to be there, or is not told', async () => {
    const found = await find(200, schema({ _yoast_wpseo_title: {} }))
    expect([found?.seoTitleField, found?.postTypes[0]?.fields.includes('seo-title')]).toEqual(['_yoast_wpseo_title', true])
    expect(await find(200, schema({ footnotes: {} }))).toMatchObject({ seoTitleField: null })
    expect(await find(200, { schema: { properties: { title: {} } } })).toMatchObject({ seoTitleField: null }) // no fields at all
    expect(await find(503, { code: 'maintenance', message: 'Back soon' })).toBeUndefined()
  })
})
