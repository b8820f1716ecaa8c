import { Node, textblockTypeInputRule } from '@tiptap/core'
import type { Attribute } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { codeLanguageSchema } from '../../../../../core/article/document'
import type { EditorTexts } from '../../editor-texts'
import { enterSelected } from '../card/enter-selected'
import { createCodeView } from './code-block-view'
import { languageFrom } from './code-language'

export interface CodeBlockOptions {
  readonly t: EditorTexts
}

/** Lines of code: no marks but a note's, no signs that change as they are typed, and every space where it was put. */
export const ArticleCodeBlock = Node.create<CodeBlockOptions>({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: 'note',
  code: true,
  defining: true,
  draggable: true,

  addAttributes() {
    const language: Attribute = { default: '', rendered: false, validate: (value: unknown) => void codeLanguageSchema.parse(value) }
    return { language }
  },

  parseHTML() {
    return [{ tag: 'pre', preserveWhitespace: 'full', getAttrs: (element) => ({ language: languageFrom(element.dataset['language'] ?? '') }) }]
  },

  renderHTML({ node }) {
    const language = String(node.attrs['language'])
    return ['pre', language === '' ? {} : { 'data-language': language }, ['code', 0]]
  },

  addNodeView() {
    const { t } = this.options
    return ({ node, view, getPos }) => createCodeView(t, node, view, getPos)
  },

  addInputRules() {
    return [textblockTypeInputRule({ find: /^(?:```|~~~)([\w+#.-]{0,40})[\s\n]$/, type: this.type, getAttributes: ([, language = '']) => ({ language: languageFrom(language) }) })]
  },

  addKeyboardShortcuts() {
    const enter = (): boolean => {
      const { selection } = this.editor.state
      return selection instanceof NodeSelection && selection.node.type === this.type && enterSelected(this.editor.view)
    }
    return { Enter: enter }
  }
})
