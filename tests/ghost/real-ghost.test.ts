import { startGhost } from '../../scripts/ghost/server.mjs'
import { describeGhost } from './publishing-to-ghost'

describeGhost('a real Ghost', startGhost)
