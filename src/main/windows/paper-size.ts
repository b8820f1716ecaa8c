import type { PaperSize } from '../library/export/export-source'

/** Where paper is Letter, by CLDR (supplemental/measurementData, paperSize). */
const withLetter = new Set(['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE'])

/** The paper that printers hold in a country, by its code of ISO 3166; A4 where none is known. */
export function paperSizeIn(country: string): PaperSize {
  return withLetter.has(country.toUpperCase()) ? 'Letter' : 'A4'
}
