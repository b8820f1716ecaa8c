/** Find and replace. */
export const find = {
  title: 'Find and replace',
  find: 'Find',
  replaceWith: 'Replace with',
  next: 'Next',
  previous: 'Previous',
  replace: 'Replace',
  replaceAll: 'Replace all',
  close: 'Close',
  matchCase: 'Match case',
  wholeWord: 'Whole word',
  pattern: 'Regular expression',
  options: 'How to find',
  position: '{{current}} of {{total}}',
  found_one: '{{count}} result',
  found_other: '{{count}} results',
  nothing: 'No results',
  replaced_one: '{{count}} replaced',
  replaced_other: '{{count}} replaced',
  left_one: '{{count}} left: the text there would be too long',
  left_other: '{{count}} left: the text there would be too long',
  problem: {
    'pattern-not-valid': 'This is not a valid regular expression.',
    'pattern-not-supported': 'Looking ahead or behind and back-references do not work here.',
    'too-slow': 'This takes too long in so long a text.'
  },
  place: {
    headline: 'Headline',
    dek: 'Dek',
    'lead-caption': 'Caption of the lead picture',
    'lead-credit': 'Credit of the lead picture',
    'lead-alt': 'Alt text of the lead picture',
    caption: 'Caption of picture {{number}}',
    credit: 'Credit of picture {{number}}',
    alt: 'Alt text of picture {{number}}',
    embed: 'Embed',
    linkCard: 'Related link',
    itemHeading: 'Heading of item {{rank}}',
    item: 'Item {{rank}}',
    heading: 'Heading',
    text: 'Text'
  }
}
