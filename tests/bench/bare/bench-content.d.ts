declare module 'virtual:bench-content' {
  import type { JSONContent } from '@tiptap/core'
  const content: JSONContent
  export default content
}
