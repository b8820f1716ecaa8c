import type { Messages } from './messages/en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Messages
  }
}
