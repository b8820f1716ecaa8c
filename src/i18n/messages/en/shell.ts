/** What the main process itself says, in the system's own dialogs. */
export const shell = {
  pictureDialog: { title: 'Insert picture', button: 'Insert', pictures: 'Pictures' },
  folderDialog: { title: 'Choose a folder', button: 'Choose' },
  crash: {
    title: 'The page had to be started again',
    what: 'Copydesk’s page stopped working and was started again.',
    advice: 'Everything that was saved is here. If the last words you typed are missing, they were less than a second old.',
    button: 'OK'
  },
  crashAgain: {
    title: 'The page keeps stopping',
    what: 'Copydesk’s page stopped working twice within a minute.',
    advice: 'Your articles are safe on this computer. Start the page again, or quit and start Copydesk anew.',
    again: 'Start again',
    quit: 'Quit'
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
