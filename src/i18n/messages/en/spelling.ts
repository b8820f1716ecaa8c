/** Spell check: the settings, and what is offered for a word. */
export const spelling = {
  title: 'Spelling',
  check: 'Mark misspelled words in the text',
  languages: 'Dictionaries',
  languagesHint:
    'A word is right when one of them has it. Those in the folder “dictionaries” beside your settings (.aff and .dic files) and those of the system are offered; none is ever downloaded. Korean, Japanese and Chinese words are not checked.',
  own: 'Your own words',
  ownHint: 'One on each line. “Add to dictionary” in the text adds to them.',
  menu: 'Spelling of “{{word}}”',
  add: 'Add “{{word}}” to dictionary',
  noneFound: 'No misspelled word was found.'
}
