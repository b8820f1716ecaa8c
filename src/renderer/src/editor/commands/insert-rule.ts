import { NodeSelection } from '@tiptap/pm/state'
import type { Change } from './change'
import { figurePosition, insertAt } from './insert-figures'
import { nodeType } from './node-type'

/** Puts a rule in where a picture would go, between blocks: nothing that is selected goes with it, and no block is parted. */
export const insertRule: Change = ({ selection, tr, schema }) =>
  insertAt(tr, figurePosition(selection instanceof NodeSelection ? selection.$to : selection.$from), [nodeType(schema, 'horizontalRule').create()])
