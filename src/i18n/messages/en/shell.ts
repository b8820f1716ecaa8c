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
  libraryFailed: {
    title: 'The library cannot be opened',
    what: 'Copydesk cannot open the library at {{directory}}.',
    advice: 'Nothing was changed. Check that the folder exists and may be written to, then start Copydesk again.',
    quit: 'Quit',
    openUsual: 'Open the usual library'
  }
}
