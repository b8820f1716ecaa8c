export const library = {
  title: 'Library',
  search: 'Search articles',
  new: 'New article',
  list: 'Articles',
  untitled: 'Untitled',
  filters: 'Show',
  filter: { all: 'All', drafts: 'Drafts', live: 'Live', trash: 'Trash' },
  status: { draft: 'Draft', published: 'Live', changed: 'Live · edited', trashed: 'In trash' },
  now: 'now',
  loading: 'Reading the library…',
  empty: {
    all: 'No articles yet. “New article” starts one from a template.',
    drafts: 'No drafts. What you start stands here until it is published.',
    live: 'Nothing is live yet. What you publish stands here.',
    trash: 'The trash is empty.',
    search: 'No headline here contains “{{query}}”.'
  },
  menu: { name: 'Article', open: 'Open', duplicate: 'Duplicate', trash: 'Move to trash', restore: 'Restore' },
  trashHint: 'Choose an article to restore it.',
  trashed: '“{{headline}}” is in the trash',
  undo: 'Undo',
  restored: '“{{headline}}” is back in the library',
  create: {
    title: 'New article',
    template: 'Template',
    topReasons: 'Top N Reasons',
    topReasonsAbout: 'A numbered list: each item with a heading, a picture and text.',
    blank: 'Blank',
    blankAbout: 'An empty page.',
    count: 'Number of items',
    countHint: 'From {{minimum}} to {{maximum}}. You can add and remove items later.',
    headline_one: 'The Top Reason Why You Should ',
    headline_other: 'Top {{count}} Reasons Why You Should ',
    create: 'Create',
    cancel: 'Cancel'
  }
}
