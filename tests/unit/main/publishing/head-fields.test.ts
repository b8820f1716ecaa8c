import { describe, expect, test } from 'vitest'
import { standardPost } from '../../../../src/core/publishing/post-type'
import { findHeadFields } from '../../../../src/main/publishing/wordpress/head-fields'

describe('the fields of meta for what is in the head of a post', () => {
  const account = { restRoot: 'https://desk.test/wp-json/', authorization: 'Basic x' }
  const schema = (fields: object) => ({ schema: { properties: { meta: { properties: fields } } } })
  const find = (status: number, body: object) => findHeadFields(() => Promise.resolve({ type: 'answered', status, headers: new Headers(), text: JSON.stringify(body) }), account, [standardPost])

  test('are found, are found not to be there, or are not told', async () => {
    const found = await find(200, schema({ _yoast_wpseo_title: {}, _yoast_wpseo_metadesc: {} }))
    expect(found).toMatchObject({ metaFields: { seoTitle: '_yoast_wpseo_title', seoDescription: '_yoast_wpseo_metadesc', socialTitle: null, socialPicture: null, socialPictureId: null } })
    expect(found?.postTypes[0]?.fields).toEqual([...standardPost.fields, 'seo-title', 'seo-description'])
    expect(await find(200, schema({ footnotes: {} }))).toMatchObject({ metaFields: { seoTitle: null, seoDescription: null } })
    expect(await find(200, { schema: { properties: { title: {} } } })).toMatchObject({ metaFields: { seoTitle: null, seoDescription: null } }) // no fields at all
    expect(await find(503, { code: 'maintenance', message: 'Back soon' })).toBeUndefined()
  })

  test('are found each by itself', async () => {
    const found = await find(200, schema({ rank_math_description: {} }))
    expect(found).toMatchObject({ metaFields: { seoTitle: null, seoDescription: 'rank_math_description' } })
    expect(found?.postTypes[0]?.fields).toEqual([...standardPost.fields, 'seo-description'])
  })

  test('have the number of the picture’s file beside its address where a plug-in keeps both', async () => {
    const both = await find(200, schema({ '_yoast_wpseo_opengraph-title': {}, '_yoast_wpseo_opengraph-image': {}, '_yoast_wpseo_opengraph-image-id': {} }))
    expect(both?.metaFields).toEqual({ seoTitle: null, seoDescription: null, socialTitle: '_yoast_wpseo_opengraph-title', socialPicture: '_yoast_wpseo_opengraph-image', socialPictureId: '_yoast_wpseo_opengraph-image-id' })
    expect(both?.postTypes[0]?.fields).toEqual([...standardPost.fields, 'social-title', 'social-picture'])
    expect((await find(200, schema({ rank_math_facebook_image: {}, _social_image_id: {} })))?.metaFields).toMatchObject({ socialPicture: 'rank_math_facebook_image', socialPictureId: null })
  })
})
