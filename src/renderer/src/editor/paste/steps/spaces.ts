import { asWritten, isElement } from '../tree'

/** Where a space may not break: French punctuation, figures and their units. */
const kept = /\u00a0(?=[:;!?»›%‰°€£$])|(?<=[«‹])\u00a0|(?<=\d)\u00a0(?=[\d\p{L}])/gu
const stand = '\ue000'

/** Non-breaking spaces are for programs that cannot write two spaces. They stay where a typesetter would put one. */
export function readSpaces(tree: DocumentFragment): void {
  visit(tree)
}

function visit(node: Node): void {
  if (isElement(node) && node.matches(`code, [${asWritten}]`)) return
  if (node.nodeType === 3) {
    const text = node.nodeValue ?? ''
    if (/[\u00a0\u200b\ufeff]/.test(text)) node.nodeValue = plainSpaces(text)
    return
  }
  node.childNodes.forEach(visit)
}

/** The same text with non-breaking spaces only where they mean something, and without marks that nobody sees. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u200b\ufeff\ue000]/g, '').replace(kept, stand).replace(/\u00a0/g, ' ').replaceAll(stand, '\u00a0')
}
