/** The page of keyboard shortcuts. */
export const keys = {
  title: 'Keyboard shortcuts',
  close: 'Close keyboard shortcuts',
  search: 'Search shortcuts',
  nothing: 'No shortcut is called “{{query}}”.',
  resetAll: 'Reset all',
  change: 'Change',
  changeOf: 'Change keys: {{action}}',
  reset: 'Reset',
  resetOf: 'Reset keys: {{action}}',
  none: 'no keys',
  newKeys: 'New keys: {{action}}',
  press: 'Press the new keys',
  hint: 'Esc leaves everything as it is. Backspace leaves the action without keys.',
  refused: {
    typing: '{{keys}} writes text. Hold {{mod}} with a key, or take a function key.',
    editing: '{{keys}} moves, deletes, copies or takes back wherever text is written, so it stays with the text.',
    system: '{{keys}} belongs to the window or to the system.'
  },
  taken: '{{keys}} is the key of “{{action}}”.',
  take: 'Use it here',
  swap: 'Swap the two',
  keep: 'Leave it',
  given: '{{action}}: {{keys}}',
  resetDone: 'All actions have their own keys again.',
  fixed: 'Everywhere, and always the same',
  fixedNames: {
    newline: 'Line break',
    blocks: 'Menu of blocks, in an empty paragraph',
    selectTools: 'Close what is open, or leave a field'
  }
}
