/** What the main process itself says, in the system's own dialogs. */
export const shell = {
  pictureDialog: { title: 'Insert picture', button: 'Insert', pictures: 'Pictures' },
  documentDialog: { title: 'Import', button: 'Import', documents: 'Documents' },
  folderDialog: { title: 'Choose a folder', button: 'Choose' },
  startFailed: {
    title: 'Copydesk could not start',
    what: 'Something went wrong while Copydesk was starting.',
    advice: 'Your articles were not touched. Start Copydesk again; after three such starts it opens in safe mode, which can read and export everything.'
  },
  noPage: {
    title: 'No page can be shown',
    what: 'Even the page of safe mode keeps stopping, so Copydesk closes.',
    advice: 'Your articles are safe. They lie as plain files in {{directory}}.'
  },
  copyHeadline: '{{headline}} (changed elsewhere)',
  libraryInUse: {
    title: 'The library is open elsewhere',
    what: 'Another Copydesk has the library at {{directory}} open.',
    advice: 'Two at once could overwrite each other’s words. Close the other one, then start Copydesk again. If it was just ended by a power cut on another computer, wait half a minute.'
  },
  libraryVanished: {
    title: 'The library is not there',
    what: 'There is no library at {{directory}} any more.',
    advice: 'Its disk may not be connected, or the folder was moved or renamed. Connect it or put it back, then try again. Copydesk makes no new library unless you say so.',
    again: 'Try again',
    create: 'Make a new library there',
    quit: 'Quit'
  },
  libraryNotCopied: {
    title: 'The library could not be copied',
    what: 'The library at {{directory}} was made by an earlier Copydesk. Before anything in it changes, Copydesk copies it, and that did not work.',
    advice: 'Nothing in the library was changed. The copy goes into {{folder}}: make sure that Copydesk may write there and that up to {{megabytes}} MB are free, then try again.',
    again: 'Try again',
    quit: 'Quit'
  },
  libraryFailed: {
    title: 'The library cannot be opened',
    what: 'Copydesk cannot open the library at {{directory}}.',
    advice: 'Nothing was changed. Check that the folder exists and may be written to, then start Copydesk again.',
    quit: 'Quit',
    openUsual: 'Open the usual library'
  }
}
