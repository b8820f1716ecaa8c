import type { ILevelsOptions, IStylesOptions } from 'docx'
import { AlignmentType, BorderStyle, LevelFormat } from 'docx'
import type { TextLanguage } from '../../../../core/article/language-of-text'
import { lines } from './word-lines'
import { deepestLevel, indentOf } from './word-lists'

const second = '5D5850'
const next = { next: 'Normal', basedOn: 'Normal', quickFormat: true }

/** Sizes are half points, spaces twentieths of a point. Styles of Word's own have the names that Word gives them, so that a document's theme and outline hold. */
export function wordStyles(language: TextLanguage): IStylesOptions {
  const heading = (size: number) => ({ run: { size, bold: true, color: '1D1B18' }, paragraph: { keepNext: true, keepLines: true, spacing: { before: 320, after: 120 } } })
  return {
    default: {
      document: {
        run: { size: 23, font: { ascii: 'Georgia', hAnsi: 'Georgia', cs: 'Georgia', eastAsia: 'Batang' }, language: { value: language === 'ko' ? 'ko-KR' : 'en-US', eastAsia: 'ko-KR' } },
        paragraph: { spacing: { after: 160, ...lines(300) } }
      },
      title: { run: { size: 52, bold: true, color: '1D1B18' }, paragraph: { spacing: { after: 120, ...lines(260) } } },
      heading2: heading(32),
      heading3: heading(27),
      heading4: heading(23),
      hyperlink: { run: { color: 'B3261E', underline: {} } },
      listParagraph: { paragraph: { contextualSpacing: true } }
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', ...next, run: { size: 28, italics: true, color: second }, paragraph: { spacing: { after: 160 } } },
      { id: 'Byline', name: 'Byline', ...next, run: { size: 20, color: second }, paragraph: { spacing: { after: 320 } } },
      { id: 'Figure', name: 'Figure', ...next, next: 'Caption', paragraph: { keepNext: true, spacing: { before: 240, after: 80, ...lines(240) } } },
      { id: 'Caption', name: 'caption', ...next, run: { size: 19, color: second }, paragraph: { spacing: { after: 280, ...lines(260) } } },
      { id: 'Quote', name: 'Quote', ...next, run: { italics: true, color: second }, paragraph: { indent: { left: 560, right: 560 } } },
      { id: 'IntenseQuote', name: 'Intense Quote', ...next, run: { size: 32 }, paragraph: { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true, indent: { left: 560, right: 560 }, spacing: { before: 320, after: 120 } } },
      { id: 'Attribution', name: 'Attribution', ...next, run: { size: 20, color: second }, paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 320 } } },
      {
        id: 'HTMLPreformatted',
        name: 'HTML Preformatted',
        ...next,
        run: { size: 19, font: 'Consolas' },
        paragraph: { spacing: lines(260), border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: 'E4DFD6' } }, indent: { left: 240 } }
      },
      { id: 'TableText', name: 'Table Text', ...next, next: 'TableText', run: { size: 20 }, paragraph: { spacing: { after: 40, ...lines(260) } } }
    ],
    characterStyles: [{ id: 'Credit', name: 'Credit', basedOn: 'DefaultParagraphFont', quickFormat: true, run: { italics: true } }]
  }
}

const bullets = ['•', '◦', '▪']

const levelsOf = (mark: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>): ILevelsOptions[] =>
  Array.from({ length: deepestLevel + 1 }, (_, level) => ({ level, ...mark(level), alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left: indentOf(level), hanging: 360 } } } }))

export const bulletLevels = levelsOf((level) => ({ format: LevelFormat.BULLET, text: bullets[level % bullets.length] ?? '•' }))

/** The levels of one numbered list, all of which begin here: a list that stands in another one has its own. Figures at every level, as on the page that it was written on. */
export function numberLevels(start: number): ILevelsOptions[] {
  return levelsOf((level) => ({ format: LevelFormat.DECIMAL, text: `%${String(level + 1)}.`, start }))
}
