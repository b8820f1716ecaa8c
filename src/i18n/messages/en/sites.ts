export const sites = {
  title: 'Sites',
  add: 'Add site',
  none: 'No site yet. Add the site you write for; Copydesk learns its categories and tags and keeps them for work without a network.',
  form: 'Add site',
  address: 'Site address',
  addressHint: 'As in the browser, for example https://news.example.com',
  userName: 'User name',
  endpointAddressHint: 'Of the endpoint, for example https://cms.example.com/copydesk',
  kind: 'Kind of site',
  kinds: { wordpress: 'WordPress', ghost: 'Ghost', endpoint: 'JSON endpoint' },
  way: 'Signs in with',
  ways: { bearer: 'A token', basic: 'User name and password', header: 'A key in a header' },
  header: 'Name of the header',
  missingHeader: 'Enter the name of a header that may carry a key, for example X-Api-Key.',
  secrets: {
    wordpress: {
      label: 'Application password',
      hint: 'Made in WordPress under Users › Profile › Application Passwords. It is not the password you sign in with.',
      missing: 'Enter an application password.'
    },
    ghost: {
      label: 'Admin API key',
      hint: 'Made in Ghost under Settings › Integrations › Add custom integration. It is not the Content API key.',
      missing: 'Enter an Admin API key.'
    },
    bearer: { label: 'Token', hint: 'From whoever runs the site. It is sent as “Authorization: Bearer”.', missing: 'Enter a token.' },
    basic: { label: 'Password', hint: 'From whoever runs the site.', missing: 'Enter a password.' },
    header: { label: 'Key', hint: 'From whoever runs the site. It is sent in the header named above.', missing: 'Enter a key.' }
  },
  connect: 'Connect',
  connecting: 'Asking the site…',
  cancel: 'Cancel',
  missingAddress: 'Enter the address of the site.',
  missingUserName: 'Enter your user name there.',
  list: 'Your sites',
  signedIn: '{{name}} ({{user}})',
  signedInByKey: 'Integration with the key {{key}}',
  zone: 'Time zone {{zone}}',
  categories_one: '{{count}} category',
  categories_other: '{{count}} categories',
  tags_one: '{{count}} tag',
  tags_other: '{{count}} tags',
  terms: '{{categories}}, {{tags}}',
  tagsOnly: '{{tags}}; categories become the first tags',
  fetched: 'Last asked {{when}}',
  rights: {
    all: 'May publish, upload pictures and create categories.',
    some: 'May not: {{missing}}.',
    create: 'write posts',
    publish: 'publish',
    upload: 'upload pictures',
    categories: 'create categories'
  },
  kept: {
    'key-store': 'Sign-in kept in this computer’s key store.',
    session: 'Sign-in kept for this session only: this computer has no key store. You will be asked again next time.',
    missing: 'Password needed: enter it again to publish.'
  },
  enterPassword: 'Enter password',
  refresh: 'Refresh',
  remove: 'Remove',
  removeAsk: 'Remove {{name}} from this computer? Nothing changes on the site itself.',
  removeYes: 'Remove site',
  keep: 'Keep'
}
