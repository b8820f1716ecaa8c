import { createHash } from 'node:crypto'
import { currentFormat } from '../../../src/core/migrations/migrate'

/** The text of a draft file around any article, with the right checksum: what another Copydesk, or an attacker, could have written. */
export function forgeDraft(article: unknown, format = currentFormat): string {
  const text = JSON.stringify(article)
  return `{"format":${String(format)},"revision":9,"sha256":"${createHash('sha256').update(text).digest('hex')}","article":\n${text}}\n`
}
