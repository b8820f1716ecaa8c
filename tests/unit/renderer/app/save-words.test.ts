import { expect, it } from 'vitest'
import type { FailureCode } from '../../../../src/core/failure'
import { failureCodes } from '../../../../src/core/failure'
import { createI18n, loadMessages } from '../../../../src/i18n/create-i18n'
import { saveWords } from '../../../../src/renderer/src/app/save-words'

async function say(code: FailureCode, language: 'en' | 'ko', details: Record<string, string | number> = {}): Promise<string> {
  const { t } = createI18n(language, await loadMessages(language))
  return saveWords({ kind: 'not-saved', failure: { code, details } }, t, language)
}

it.each([
  ['disk-full', { needed: 1_234_567 }, 'Not saved: the disk is full (needs 2 MB)'],
  ['disk-full', { needed: 900 }, 'Not saved: the disk is full (needs 1 kB)'],
  ['disk-read-only', {}, 'Not saved: the library’s folder cannot be written to'],
  ['library-missing', {}, 'Not saved: the library’s folder is not there'],
  ['disk-failed', { reason: 'EIO' }, 'Not saved: the disk did not take it']
] as const)('%s is said as it is', async (code, details, words) => {
  expect(await say(code, 'en', details)).toBe(words)
})

it('every failure has words in both languages, without a gap', async () => {
  for (const code of failureCodes) {
    expect(await say(code, 'en', { needed: 1 })).toMatch(/^Not saved: [^{]+$/)
    expect(await say(code, 'ko', { needed: 1 })).toMatch(/^저장 안 됨: [^{]+$/)
  }
})
