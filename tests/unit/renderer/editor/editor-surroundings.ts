import { createI18n } from '../../../../src/i18n/create-i18n'
import { en } from '../../../../src/i18n/messages/en'
import { rememberTexts } from '../../../../src/renderer/src/editor/editor-texts'
import type { EditorSurroundings } from '../../../../src/renderer/src/editor/surroundings'

const english = createI18n('en', en)

/** An editor's surroundings in English that choose nothing and take nothing in, but for what a test says. */
export function surroundings(special: Partial<EditorSurroundings> = {}): EditorSurroundings {
  return { t: rememberTexts(english.getFixedT(null, 'editor')), importPicture: () => Promise.resolve(undefined), waitFor: () => undefined, choosePicture: () => undefined, onLeftBehind: () => undefined, ...special }
}
