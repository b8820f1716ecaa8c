import { LineRuleType } from 'docx'

/**
 * How high lines are, in parts of 240 of what their letters ask for; they grow with a picture in them. Without the rule the height means the same
 * by the format (ECMA-376, 17.3.1.33), but LibreOffice takes it for exact in a style and cuts every picture to a line of words.
 */
export function lines(height: number) {
  return { line: height, lineRule: LineRuleType.AUTO } as const
}
