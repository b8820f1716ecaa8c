import { describe, expect, it } from 'vitest'
import { backupManifestSchema, isBackupDue } from '../../../../src/core/backup/backup'

const now = '2026-11-23T09:00:00.000Z'

describe('whether a backup is due', () => {
  it.each([
    ['never', null, false],
    ['daily', null, true],
    ['daily', '2026-11-22T09:00:00.001Z', false],
    ['daily', '2026-11-22T09:00:00.000Z', true],
    ['weekly', '2026-11-16T09:00:00.001Z', false],
    ['weekly', '2026-11-16T09:00:00.000Z', true],
    ['weekly', '2036-01-01T00:00:00.000Z', true]
  ] as const)('%s, last at %s: %s', (schedule, last, isDue) => {
    expect(isBackupDue(schedule, last, now)).toBe(isDue)
  })
})

describe('the list of a backup', () => {
  it.each(['../drafts/a.json', '/etc/passwd', 'drafts/../../a', 'drafts\\a.json', 'C:/a', 'drafts//a', './a', ''])('refuses the path %j', (path) => {
    expect(backupManifestSchema.safeParse({ format: 1, at: now, files: [{ path, size: 1, sha256: 'a'.repeat(64) }] }).success).toBe(false)
  })
})
