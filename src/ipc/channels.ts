/**
 * Every channel of the bridge, once, by name alone: the preload is built from this file and carries no schema library into the page.
 * `contract.ts` gives each its schemas, and the compiler sees to it that the two name the same channels.
 */

/** Questions of the page of safe mode, answered while that mode is on and at no other time. */
export const safeModeChannels = ['rescue:describe', 'rescue:list', 'rescue:read', 'rescue:export', 'rescue:leave'] as const
export type SafeModeChannel = (typeof safeModeChannels)[number]

/** Questions from the page to main: `domain:verb`. */
export const requestChannels = [
  'app:answer-close',
  'app:boot',
  'app:keep-caret',
  'app:open-external',
  'app:page-broke',
  'app:save-settings',
  'library:list-newest',
  'library:list',
  'library:open',
  'library:create',
  'library:save',
  'library:duplicate',
  'library:trash',
  'library:restore',
  'library:inspect',
  'library:recover-previous',
  'library:prepare-search',
  'library:search',
  'library:find-excerpts',
  'library:find-published',
  'library:take-tidings',
  'library:note-copy-told',
  'library:delete-for-good',
  'library:empty-trash',
  'versions:list',
  'versions:read',
  'versions:keep',
  'versions:rename',
  'versions:restore',
  'storage:describe',
  'storage:choose-folder',
  'storage:show-folder',
  'storage:export-article',
  'storage:set-backup',
  'storage:back-up',
  'storage:restore-backup',
  'storage:open-library',
  'storage:move-library',
  'documents:choose',
  'documents:read',
  'documents:import-bundle',
  'documents:import-picture-beside',
  'pictures:choose',
  'pictures:import-bytes',
  'pictures:import-path',
  'publishing:order',
  'publishing:retry',
  'publishing:cancel',
  'publishing:read-conflict',
  'publishing:take-theirs',
  'publishing:read-outbox',
  'publishing:wake',
  'publishing:read-clock',
  'publishing:read-receipts',
  'publishing:check-page',
  'publishing:read-embargo',
  'publishing:set-embargo',
  'publishing:read-choice',
  'publishing:set-choice',
  'sites:list',
  'sites:recognise',
  'sites:connect',
  'sites:examine',
  'sites:examine-known',
  'sites:sign-in',
  'sites:cancel-sign-in',
  'sites:refresh',
  'sites:remove',
  'spelling:list',
  'spelling:check',
  'spelling:suggest',
  ...safeModeChannels
] as const
export type RequestChannel = (typeof requestChannels)[number]

/** Tidings from main to the page: `domain:past-tense`. */
export const pushChannels = [
  'app:action-chosen',
  'app:assistance-changed',
  'app:close-requested',
  'app:fault-happened',
  'app:hand-over-requested',
  'library:changed',
  'library:tidings',
  'library:update-progressed',
  'publishing:outbox-changed',
  'publishing:settled',
  'publishing:receipt-changed',
  'sites:changed',
  'sites:sign-in-refused',
  'storage:progressed'
] as const
export type PushChannel = (typeof pushChannels)[number]
