import { describeGhost } from './publishing-to-ghost'
import { ghostName, startThisGhost } from './which-ghost'

describeGhost(ghostName, startThisGhost)
