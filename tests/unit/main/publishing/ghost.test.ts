import { startFakeGhost } from '../../../ghost/fake-ghost'
import { describeGhost } from '../../../ghost/publishing-to-ghost'

describeGhost('a Ghost that answers as 5.130 was seen to', startFakeGhost)
