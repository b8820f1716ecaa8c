import { MantineProvider } from '@mantine/core'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { standardPost } from '../../../../../src/core/publishing/post-type'
import { siteSchema } from '../../../../../src/core/publishing/site'
import type { Site } from '../../../../../src/core/publishing/site'
import { createI18n } from '../../../../../src/i18n/create-i18n'
import { en } from '../../../../../src/i18n/messages/en'
import { HeadTextField } from '../../../../../src/renderer/src/features/inspector/head-text-field'
import { ArticleSession } from '../../../../../src/renderer/src/session/article-session'
import { SessionProvider } from '../../../../../src/renderer/src/session/use-session'
import { ghostSite, wordpressSite } from '../../../core/publishing/publish-run'
import { Disk, anArticle } from '../../session/open-document'

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true)

const i18n = createI18n('en', en)
const holder = document.createElement('div')
const root = createRoot(holder)
afterEach(() => act(() => root.render(null)))

/** What stands below the fields of an article at a site. */
function wordsBelow(words: Parameters<typeof anArticle>[0], site: Site | undefined): readonly (string | null)[] {
  document.body.append(holder)
  const session = new ArticleSession(anArticle({ headline: 'Harbor Lights', ...words }), new Disk().save)
  const place = { site: site && { site, password: 'session' as const }, postType: standardPost }
  act(() =>
    root.render(
      <MantineProvider>
        <I18nextProvider i18n={i18n}>
          <SessionProvider value={session}>
            <HeadTextField part="seoTitle" {...place} />
            <HeadTextField part="seoDescription" {...place} />
            <HeadTextField part="socialTitle" {...place} />
          </SessionProvider>
        </I18nextProvider>
      </MantineProvider>
    )
  )
  return Array.from(holder.querySelectorAll('.mantine-InputWrapper-description'), ({ textContent }) => textContent)
}

test('say how long they are in search results, and what stands in for them', () => {
  expect(wordsBelow({}, undefined)).toEqual(['13 of about 60 letters. Follows the headline.', 'Left to the site, which mostly takes the excerpt.', 'Left to the site, which mostly takes the headline.'])
  expect(wordsBelow({ seoTitle: '가'.repeat(31), seoDescription: ' Why. ', socialTitle: '가'.repeat(41) }, ghostSite)).toEqual(['62 letters: search results cut it after about 60. ', '4 of about 155 letters. ', '82 letters: cards cut it after about 80. '])
})

test('say where they go, each by itself, or that the site takes none', () => {
  const describing = siteSchema.parse({ ...wordpressSite, metaFields: { seoDescription: '_yoast_wpseo_metadesc' } })
  expect(wordsBelow({ seoDescription: 'Why.' }, describing)).toEqual([
    '13 of about 60 letters. No SEO plug-in of this site takes one from outside: it is not sent.',
    '4 of about 155 letters. Sent to the site’s SEO plug-in.',
    'No SEO plug-in of this site takes one from outside: it is not sent.'
  ])
})
