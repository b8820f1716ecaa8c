import { startGhost } from '../../scripts/ghost/server.mjs'

/** Ghost 5 unless `npm run test:ghost6` says otherwise. */
export const ghostMajor = process.env['COPYDESK_TEST_GHOST'] === '6' ? 6 : 5

export const ghostName = `a real Ghost ${String(ghostMajor)}`
export const startThisGhost = () => startGhost(ghostMajor)
