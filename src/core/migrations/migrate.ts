import { linkCountAndSizePictures } from './0001-link-count-and-size-pictures'
import { nameItemsAndAddNotesAndSeoTitle } from './0002-name-items-and-add-notes-and-seo-title'
import { addDismissedNumbering } from './0003-add-dismissed-numbering'
import { addSlots } from './0004-add-slots'
import { addSeoDescription } from './0005-add-seo-description'
import { addSocialCard } from './0006-add-social-card'
import { tellDraftsThatWereNeverOut } from './0007-tell-drafts-that-were-never-out'

/** In their order: the first leads from format 1 to 2. Each is pure, takes anything, never throws, and is never edited again. */
const migrations: readonly ((article: unknown) => unknown)[] = [linkCountAndSizePictures, nameItemsAndAddNotesAndSeoTitle, addDismissedNumbering, addSlots, addSeoDescription, addSocialCard, tellDraftsThatWereNeverOut]

/** The format of articles that this Copydesk writes, in drafts, versions and new libraries. */
export const currentFormat = migrations.length + 1

/**
 * An article, or the words of a version, of an older format as the present one has it. What is no article comes out as no article: whether
 * it is one is for the schema to say, afterwards. Nothing is taken away, so what the schema refuses in the end has lost nothing here.
 * `format` is a whole number from 1 to the present one.
 */
export function migrate(article: unknown, format: number): unknown {
  return migrations.slice(format - 1).reduce((migrated, change) => change(migrated), article)
}
