import { expect, test } from 'vitest'
import { hostIn } from '../../../../../src/renderer/src/features/settings/site-form-values'

test.each([
  [' https://news.example.com/wp-admin/post.php?post=1#top ', 'news.example.com'],
  ['news.example.com:8443', 'news.example.com:8443'],
  ['HTTP://127.0.0.1:2368?a', '127.0.0.1:2368'],
  ['https://뉴스.example/워드프레스', '뉴스.example'],
  ['https://mina:secret@news.example.com/', 'news.example.com'],
  ['', '']
])('of the address “%s” the host is named as it was typed, and nobody’s password', (typed, host) => {
  expect(hostIn(typed)).toBe(host)
})
