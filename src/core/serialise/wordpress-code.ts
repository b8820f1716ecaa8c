import type { CodeBlock } from '../article/document'
import { codeHtml, isBlankCode, languageClass } from './code-text'
import { wordpressBlock } from './wordpress-block'

/**
 * Code as WordPress's own block; its language, for which that has no field, as the class that highlighters look for. Nothing where there is
 * no code. Brackets and lone addresses are written as WordPress does (block-library/src/code/utils.js), so that no shortcode and no
 * embed is made of them.
 */
export function wordpressCode(block: CodeBlock): string[] {
  if (isBlankCode(block)) return []
  const className = languageClass(block)
  const classes = ['wp-block-code', ...(className === undefined ? [] : [className])].join(' ')
  const code = codeHtml(block)
    .replace(/\[/g, '&#91;')
    .replace(/^(\s*https?:)\/\/([^\s<>"]+\s*)$/m, '$1&#47;&#47;$2')
  return [wordpressBlock('code', className === undefined ? {} : { className }, `<pre class="${classes}"><code>${code}</code></pre>`)]
}
