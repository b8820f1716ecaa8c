/** The page that comes when the desk does not stay up. */
export const safeMode = {
  title: 'Safe mode',
  heading: 'Your articles are safe',
  cause: {
    page: 'The page stopped working three times within a minute, so Copydesk left it closed.',
    start: 'Copydesk stopped early three times in a row, so it started without the page.',
    asked: 'Copydesk was started in safe mode.'
  },
  safe: 'Everything that was saved lies in {{directory}}. Nothing is changed here: you can read, copy and export.',
  again: 'Try again',
  againAbout: 'Starts the page as usual.',
  without: 'Start without opening an article',
  withoutAbout: 'If it was one article, this keeps it closed.',
  quit: 'Quit',
  ways: 'Ways on',
  export: {
    title: 'Export everything',
    about: 'Makes a dated folder with every article as text, its file as it is, and all pictures. Damaged articles come along byte for byte, with what can be read of them.',
    folder: 'Folder for the export',
    choose: 'Choose…',
    start: 'Export everything…',
    copying: 'Copying {{done}} of {{total}} files',
    verifying: 'Reading back {{done}} of {{total}} files',
    writing: 'Writing the words of {{done}} of {{total}} articles',
    progress: 'Export',
    done_one: 'Exported to {{folder}}: {{count}} article, all files read back.',
    done_other: 'Exported to {{folder}}: {{count}} articles, all files read back.',
    damaged_one: '{{count}} is damaged: its text holds what can be read.',
    damaged_other: '{{count}} are damaged: their texts hold what can be read.',
    notUnderstood_one: '{{count}} holds something that this Copydesk does not know: its text holds what can be read.',
    notUnderstood_other: '{{count}} hold something that this Copydesk does not know: their texts hold what can be read.',
    tooNew_one: '{{count}} was made by a newer Copydesk: its text holds what can be read.',
    tooNew_other: '{{count}} were made by a newer Copydesk: their texts hold what can be read.',
    missing: 'The disk did not give these files: {{files}}'
  },
  articles: {
    title: 'Articles',
    filter: 'Find a headline',
    reading: 'Reading the library…',
    count_one: '{{count}} article',
    count_other: '{{count}} articles',
    untitled: 'Untitled',
    inTrash: 'in the trash',
    none: 'There are no articles.',
    nothing: 'No headline contains “{{query}}”.'
  },
  text: {
    title: 'Words of the article',
    choose: 'Choose an article to read it.',
    pieces: {
      damaged: 'This file is damaged. These are the words that can be read of it.',
      'not-understood': 'This file is whole, but holds something that this Copydesk does not know. These are the words that can be read of it.',
      'too-new': 'This article was made by a newer Copydesk. These are the words that can be read of it.'
    },
    noWords: 'No words can be read in it.',
    copy: 'Copy text',
    copied: 'Copied'
  }
}
