export const app = {
  name: 'Copydesk',
  tagline: 'Write listicles offline, credit every picture, publish with one click.',
  frame: {
    top: 'Window',
    page: 'Page',
    hideLibrary: 'Hide library',
    showLibrary: 'Show library',
    hideInspector: 'Hide inspector',
    showInspector: 'Show inspector',
    publish: 'Publish',
    leaveFocus: 'Leave focus mode',
    sidePanels: 'Side panels'
  },
  save: {
    saved: 'Saved on this computer, {{time}}',
    saving: 'Saving',
    diskFull: 'Not saved: the disk is full (needs {{needed}})',
    readOnly: 'Not saved: the library’s folder cannot be written to',
    libraryMissing: 'Not saved: the library’s folder is not there',
    diskFailed: 'Not saved: the disk did not take it',
    changedElsewhere: 'Not saved: another program keeps writing this article',
    articleMissing: 'Not saved: the article’s file is gone',
    unreadable: 'Not saved: the article’s file cannot be read any more',
    retrying: 'Copydesk tries again by itself. Keep this window open; your words are still here.'
  },
  unsaved: {
    title: 'Your last words are not on this computer yet',
    about: 'What you typed stands only in this window, which closes by itself as soon as they are saved.',
    stay: 'Keep the window open',
    again: 'Try again',
    without: 'Close without them'
  },
  site: {
    choose: 'Choose a site',
    chooseNow: 'Site: {{name}}',
    add: 'Add site…',
    manage: 'Manage sites…',
    none: 'No site yet'
  },
  status: {
    bar: 'Status',
    words_one: '{{count}} word',
    words_other: '{{count}} words',
    characters_one: '{{count}} character',
    characters_other: '{{count}} characters',
    minutes: '{{count}} min read',
    selected: '{{selected}} of {{all}}',
    tk: '{{count}} TK',
    tkHint: 'Go to the next place that is still to be written',
    language: 'English',
    online: 'Online',
    offline: 'Offline: everything stays on this computer'
  },
  empty: {
    title: 'A quiet page is waiting',
    advice: 'Start with a numbered list or a blank page. Everything you type is kept on this computer, with or without a network.',
    create: 'New article'
  },
  notice: {
    close: 'Close notice'
  },
  fault: {
    pageBack: 'The page stopped and was started again. Everything that was saved is here.',
    pageBackSaved: 'The page stopped and was started again. Your article is here as it was saved at {{time}}.',
    mended: 'Something in Copydesk went wrong. Your words were saved and you can go on writing. If anything looks odd, close Copydesk and start it again.'
  },
  broken: {
    title: 'This part of the window stopped working',
    advice: 'Your article is safe on this computer: everything typed so far has been handed to the library.',
    details: 'What happened',
    again: 'Show it again'
  },
  palette: {
    title: 'Command palette',
    search: 'Search commands',
    commands: 'Commands',
    nothing: 'No command is called “{{query}}”.',
    now: 'on'
  },
  settings: {
    title: 'Settings',
    close: 'Close settings',
    sections: 'Sections',
    sites: 'Sites',
    look: 'Appearance and language',
    library: 'Library',
    appearance: 'Appearance',
    system: 'Like the system',
    light: 'Light',
    dark: 'Dark',
    textSize: 'Text size',
    textSizes: { small: 'Small', normal: 'Normal', large: 'Large', larger: 'Larger' },
    columnWidth: 'Column width',
    columnWidths: { narrow: 'Narrow', normal: 'Normal', wide: 'Wide' },
    typewriter: 'Keep the line that I write at the same height (typewriter scrolling)',
    language: 'Language',
    languageSystem: 'Like the system',
    english: 'English',
    korean: '한국어',
    quotes: 'Typographic quotes',
    quotesHint: 'As you type. Backspace right after gives the straight sign back; what you paste stays.',
    quotesOf: { interface: 'As the interface’s language', en: 'English “ ”', ko: 'Korean “ ”', de: 'German „ “', fr: 'French « »', off: 'Off' }
  },
  about: {
    title: 'About Copydesk',
    version: 'Version {{version}}',
    privacy: 'Articles, pictures and settings stay in a folder on this computer. Nothing leaves it but what you publish.',
    fonts: 'Set in Newsreader, Inter, Noto Serif KR and Noto Sans KR, under the SIL Open Font License.',
    close: 'Close'
  }
}
