import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BlockValidator, loadBlockValidator } from '../../wordpress/block-validator'

const item = `<!-- wp:group {"tagName":"section","className":"listicle-item"} -->
<section class="wp-block-group listicle-item"><!-- wp:heading -->
<h2 class="wp-block-heading">1. Title</h2>
<!-- /wp:heading -->

<!-- wp:image {"id":12,"sizeSlug":"large","linkDestination":"none"} -->
<figure class="wp-block-image size-large"><img src="https://example.test/cat.jpg" alt="A cat" class="wp-image-12"/><figcaption class="wp-element-caption">A cat. <span class="credit">Photo: Jo Doe</span></figcaption></figure>
<!-- /wp:image -->

<!-- wp:paragraph -->
<p>Text with <strong>weight</strong> &amp; “quotes”.</p>
<!-- /wp:paragraph --></section>
<!-- /wp:group -->`

const paragraph = (html: string) => `<!-- wp:paragraph -->\n${html}\n<!-- /wp:paragraph -->`

describe.each([['trixie', /^6\.8/], ['sid', /^7\.1/]] as const)("WordPress's own block scripts of %s", (suite, version) => {
  let validator: BlockValidator
  beforeAll(async () => { validator = await loadBlockValidator(suite) }, 60_000)
  afterAll(() => { validator.close() })

  test('are of the version we mean', () => {
    expect(validator.version).toMatch(version)
  })

  test('accept a good listicle item and give it back unchanged', () => {
    expect(validator.check(item)).toEqual({ ok: true, problems: [], unchanged: true, canonical: item })
  })

  test('refuse a heading whose level the comment does not name', () => {
    const { ok, problems } = validator.check('<!-- wp:heading -->\n<h3 class="wp-block-heading">x</h3>\n<!-- /wp:heading -->')
    expect({ ok, problems }).toEqual({
      ok: false, problems: [{ at: 'core/heading[0]', reason: 'Expected tag name `h2`, instead saw `h3`.' }],
    })
  })

  test('say where in a group the invalid block is', () => {
    const { problems } = validator.check(item.replace('alt="A cat"', 'alt="A cat" loading="lazy"'))
    expect(problems.map(({ at }) => at)).toEqual(['core/group[0] core/image[1]'])
  })

  test('refuse loose HTML and blocks nobody registered', () => {
    for (const html of ['<h2>x</h2>', '<!-- wp:acme/box -->\n<div>x</div>\n<!-- /wp:acme/box -->']) {
      expect(validator.check(html).problems.map(({ at }) => at)).toEqual(['core/missing[0]'])
    }
  })

  test('show what they would rewrite although they call it valid', () => {
    const { ok, unchanged, canonical } = validator.check(paragraph('<p>x</p>\n<p>y</p>'))
    expect({ ok, unchanged, canonical }).toEqual({ ok: true, unchanged: false, canonical: paragraph('<p><p>x</p>\n<p>y</p></p>') })
  })

  test('show a paragraph whose class the comment does not name as rewritten', () => {
    const { ok, unchanged } = validator.check(paragraph('<p class="dek">x</p>'))
    expect({ ok, unchanged }).toEqual({ ok: true, unchanged: false })
  })
})
