import { expect, test } from 'vitest'
import { wordpressImage, wordpressMediaCaption } from '../../../../src/core/serialise/wordpress-picture'
import { picture } from '../../../support/build-document'

const media = { mediaId: 12, url: 'https://site.test/a.jpg?w=1&h=2', sizeSlug: 'large' } as const

test.each([
  [{ caption: 'Two friends.', credit: 'Disney+' }, 'Two friends. <span class="credit">Disney+</span>'],
  [{ caption: 'Two friends.', credit: '' }, 'Two friends.'],
  [{ caption: '', credit: 'Jo & Co' }, '<span class="credit">Jo &amp; Co</span>'],
  [{ caption: ' \n', credit: '\u0000 ' }, ''],
  [{ caption: ' a\nb ', credit: '<i>' }, 'a<br>b <span class="credit">&lt;i&gt;</span>']
])('the caption of %j is %j', (words, html) => {
  expect(wordpressMediaCaption(words)).toBe(html)
})

test('an image block names its media, its size, its alt text and its credit', () => {
  expect(wordpressImage(picture(1, { alt: 'A "cat"', caption: 'A cat.', credit: 'Jo' }), 'column', media)).toBe(
    '<!-- wp:image {"id":12,"sizeSlug":"large","linkDestination":"none"} -->\n' +
      '<figure class="wp-block-image size-large"><img src="https://site.test/a.jpg?w=1&amp;h=2" alt="A &quot;cat&quot;" class="wp-image-12"/>' +
      '<figcaption class="wp-element-caption">A cat. <span class="credit">Jo</span></figcaption></figure>\n' +
      '<!-- /wp:image -->'
  )
})

test('a small image is centred and resized, but never above its own width', () => {
  expect(wordpressImage(picture(1, { alt: 'A cat' }), 'small', media)).toBe(
    '<!-- wp:image {"id":12,"width":"320px","height":"auto","sizeSlug":"large","linkDestination":"none","align":"center"} -->\n' +
      '<figure class="wp-block-image aligncenter size-large is-resized"><img src="https://site.test/a.jpg?w=1&amp;h=2" alt="A cat" class="wp-image-12" style="width:320px;height:auto"/></figure>\n' +
      '<!-- /wp:image -->'
  )
  expect(wordpressImage({ ...picture(1), width: 200 }, 'small', media)).toContain('style="width:200px;height:auto"')
})

test('a wide image has the wide alignment', () => {
  expect(wordpressImage(picture(1, { alt: 'A cat' }), 'wide', media)).toBe(
    '<!-- wp:image {"id":12,"sizeSlug":"large","linkDestination":"none","align":"wide"} -->\n' +
      '<figure class="wp-block-image alignwide size-large"><img src="https://site.test/a.jpg?w=1&amp;h=2" alt="A cat" class="wp-image-12"/></figure>\n' +
      '<!-- /wp:image -->'
  )
})

test('an image without caption and credit has no figcaption', () => {
  expect(wordpressImage(picture(1), 'column', media)).not.toContain('figcaption')
})

test('an alt text stays on one line', () => {
  expect(wordpressImage(picture(1, { alt: ' one \r\n two ' }), 'column', media)).toContain('alt="one two"')
})

test('an alt text that looks like a character reference stays as typed, where WordPress alone would break the block', () => {
  expect(wordpressImage(picture(1, { alt: 'R&B; &#39; &x' }), 'column', media)).toContain('alt="R&amp;\u2060B; &amp;\u2060#39; &amp;x"')
})

test('a picture is never taken from anywhere but the web', () => {
  expect(() => wordpressImage(picture(1), 'column', { ...media, url: 'javascript:alert(1)' })).toThrow('http')
})

test('a picture that the site does not have is an image block without a media, with the way to its file', () => {
  expect(wordpressImage(picture(1, { alt: 'A cat', caption: '', credit: 'Jo' }), 'wide', { file: 'pictures/1.jpg' })).toBe(
    '<!-- wp:image {"sizeSlug":"full","linkDestination":"none","align":"wide"} -->\n' +
      '<figure class="wp-block-image alignwide size-full"><img src="pictures/1.jpg" alt="A cat"/>' +
      '<figcaption class="wp-element-caption"><span class="credit">Jo</span></figcaption></figure>\n' +
      '<!-- /wp:image -->'
  )
})
