import { expect, test } from 'vitest'
import { failure } from '../../../../../src/core/failure'
import { createI18n, loadMessages } from '../../../../../src/i18n/create-i18n'
import { examinationReport } from '../../../../../src/renderer/src/features/settings/examination-report'
import { failureWords } from '../../../../../src/renderer/src/ui/failure-sentence'

test('a report reads as what was looked at, what came of it, and what to do', async () => {
  const i18n = createI18n('en', await loadMessages('en'))
  const report = examinationReport(
    {
      kind: 'ghost',
      address: 'https://news.example.test',
      at: '2026-11-26T01:00:00.000Z',
      checks: [
        { name: 'network', status: 'passed', failure: null },
        { name: 'certificate', status: 'failed', failure: failure('certificate-expired', { host: 'news.example.test' }) },
        { name: 'rights', status: 'not-reached', failure: null }
      ]
    },
    i18n.getFixedT('en', 'sites'),
    (told) => failureWords(i18n.getFixedT('en', 'failure'), told)
  )
  expect(report.split('\n')).toEqual([
    'Copydesk connection check',
    'Ghost · https://news.example.test · 2026-11-26T01:00:00.000Z',
    '',
    '[Passed] Network: The site is found and answers.',
    '[Failed] Certificate: The certificate of news.example.test has expired.',
    '    Nothing was sent. Check that the clock of this computer is right; if it is, ask whoever runs the site to renew the certificate.',
    '[Not reached] Rights',
    ''
  ])
})
