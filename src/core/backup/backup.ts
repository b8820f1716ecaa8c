import * as z from 'zod/mini'
import type { Instant } from '../time/instant'
import { instantSchema } from '../time/instant'
import { failureSchema } from '../failure'

const day = 24 * 60 * 60 * 1_000

export const backupSchedules = ['never', 'daily', 'weekly'] as const
export type BackupSchedule = (typeof backupSchedules)[number]

/** A path on this computer, absolute; where it leads is checked when it is used. */
export const folderPathSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000))

/** A backup that was made and read back. */
export const backupReportSchema = z.strictObject({
  at: instantSchema,
  folder: folderPathSchema,
  files: z.int().check(z.minimum(0)),
  bytes: z.number().check(z.minimum(0))
})
export type BackupReport = Readonly<z.infer<typeof backupReportSchema>>

/** Where an installation keeps its library and its backups. */
export const storageSchema = z.strictObject({
  libraryDirectory: folderPathSchema,
  /** The library from before a move, which Copydesk leaves where it is. */
  previousLibrary: z.nullable(folderPathSchema),
  backupFolder: z.nullable(folderPathSchema),
  backupSchedule: z.enum(backupSchedules),
  lastBackup: z.nullable(backupReportSchema),
  /** Why the last try at a backup failed; null after one that did not. */
  lastFailure: z.nullable(failureSchema)
})
export type Storage = Readonly<z.infer<typeof storageSchema>>

/** What an export of everything holds. */
export const exportReportSchema = z.strictObject({
  folder: folderPathSchema,
  articles: z.int().check(z.minimum(0)),
  files: z.int().check(z.minimum(0)),
  /** Articles of which only pieces can be read: their files are there byte for byte, and their texts hold those pieces. */
  damaged: z.int().check(z.minimum(0)),
  /** The same, of files that are whole and hold something unknown, or are of a newer format. */
  notUnderstood: z.int().check(z.minimum(0)),
  tooNew: z.int().check(z.minimum(0)),
  /** Files of the library that the disk did not give. */
  missing: z.array(z.string())
})
export type ExportReport = Readonly<z.infer<typeof exportReportSchema>>

/** How far copying a library is, in files. */
export const copyProgressSchema = z.strictObject({
  job: z.enum(['backup', 'restore', 'move', 'export']),
  phase: z.enum(['copying', 'verifying', 'writing']),
  done: z.int().check(z.minimum(0)),
  total: z.int().check(z.minimum(0))
})
export type CopyProgress = Readonly<z.infer<typeof copyProgressSchema>>

/** How far the copying of a library of an older format is. */
export const updateProgressSchema = z.extend(z.omit(copyProgressSchema, { job: true }), { phase: z.enum(['copying', 'verifying']) })
export type UpdateProgress = Readonly<z.infer<typeof updateProgressSchema>>

/** Path of a file within a backup: names and slashes, nothing that could lead out of it. */
const innerPathSchema = z.string().check(z.maxLength(1_000), z.regex(/^[^/\\:\0]+(?:\/[^/\\:\0]+)*$/), z.refine((path) => path.split('/').every((name) => name !== '.' && name !== '..')))

/** Whether a backup can name a file. Copydesk names all of its own so; what else lies in a library may have a name that some disks refuse. */
export function isInnerPath(path: string): boolean {
  return innerPathSchema.safeParse(path).success
}

/** `backup.json`: what a backup holds. It is written last, so a folder without it is no backup. */
export const backupManifestSchema = z.strictObject({
  format: z.literal(1),
  at: instantSchema,
  files: z.array(z.strictObject({ path: innerPathSchema, size: z.int().check(z.minimum(0)), sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)) })).check(z.maxLength(1_000_000))
})
export type BackupManifest = z.infer<typeof backupManifestSchema>

/**
 * Whether a backup is to be made now. One that seems to lie in the future was made under another clock, and counts for nothing: a backup
 * too many does no harm.
 */
export function isBackupDue(schedule: BackupSchedule, last: Instant | null, now: Instant): boolean {
  if (schedule === 'never') return false
  if (last === null) return true
  const age = Date.parse(now) - Date.parse(last)
  return age < 0 || age >= (schedule === 'daily' ? day : 7 * day)
}
