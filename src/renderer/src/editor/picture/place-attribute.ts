import type { SizedPlace } from '../../../../core/picture/picture'
import { sizedPlaceSchema } from '../../../../core/picture/picture'

/** A place as the text of one attribute in which no mark-up can be seen: the sanitiser drops what holds `-->` and the like. */
export function placeAttribute(place: object): string {
  return JSON.stringify(place).replace(/</g, '\\u003c').replace(/>/g, '\\u003e')
}

/** The place that such an attribute holds; undefined for anything else. */
export function findPlace(attribute: string | undefined): SizedPlace | undefined {
  try {
    const place = sizedPlaceSchema.safeParse(JSON.parse(attribute ?? ''))
    return place.success ? place.data : undefined
  } catch {
    return undefined
  }
}
