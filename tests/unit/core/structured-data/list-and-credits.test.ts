import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placedPicturesOf } from '../../../../src/core/article/walk'
import { listAndCredits } from '../../../../src/core/structured-data/list-and-credits'
import { structuredDataSchema } from '../../../../src/core/structured-data/structured-data'
import { arbitraryArticle } from '../../../support/arbitrary-article'
import { article, finishedListicle } from '../../../support/build-article'
import { body, figure, gallery, item, listicle, named, noted, paragraph, picture, reference } from '../../../support/build-document'

const wayTo = (id: string) => `https://site.test/${id.slice(56)}`
const at = (number: number) => wayTo(picture(number).pictureId)
const graphOf = (...content: Parameters<typeof body>) => listAndCredits(article({ body: body(...content) }), wayTo)?.['@graph']

describe('what only the article knows', () => {
  test('is its list with ranks, names and pictures, and the credits of the pictures beside it', () => {
    expect(listAndCredits(finishedListicle, wayTo)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': 'ImageObject', contentUrl: at(1), caption: 'The harbour of the series.', creditText: 'Disney+' },
        {
          '@type': 'ItemList',
          itemListOrder: 'https://schema.org/ItemListOrderAscending',
          numberOfItems: 3,
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'The chemistry', image: [{ '@type': 'ImageObject', contentUrl: at(2), caption: 'Friends at first.', creditText: 'Photo: Jo Doe / Agency' }] },
            { '@type': 'ListItem', position: 2, name: 'The songs', image: [{ '@type': 'ImageObject', contentUrl: at(3), creditText: 'Studio N' }] },
            { '@type': 'ListItem', position: 3, name: '서울의 밤', image: [at(4)] }
          ]
        }
      ]
    })
  })

  test('counts down where the list does, so that an item has the rank that readers see', () => {
    expect(graphOf(listicle('countdown', item('Third'), item('Second'), item('', paragraph('First'))))).toEqual([
      {
        '@type': 'ItemList',
        itemListOrder: 'https://schema.org/ItemListOrderDescending',
        numberOfItems: 3,
        itemListElement: [{ '@type': 'ListItem', position: 3, name: 'Third' }, { '@type': 'ListItem', position: 2, name: 'Second' }, { '@type': 'ListItem', position: 1 }]
      }
    ])
  })

  test('is the credits of galleries, too, and of no picture that has none or is not there', () => {
    expect(graphOf(gallery(2, figure(picture(1, { credit: 'Jo' })), figure(picture(2, { credit: ' \n' })), figure({ credit: 'Nobody' })))).toEqual([{ '@type': 'ImageObject', contentUrl: at(1), creditText: 'Jo' }])
  })

  test('is nothing where there is no list and no credit', () => {
    expect(graphOf(paragraph('Text.'), figure(picture(1, { caption: 'A caption' })))).toBeUndefined()
  })

  test('has references as ranks, and nothing of notes', () => {
    const [list] = graphOf(listicle('ascending', named('itemname1', item(noted('One'))), item(reference('itemname1')))) ?? []
    expect(list).toMatchObject({ itemListElement: [{ name: 'One' }, { name: 'No. 1' }] })
  })

  test('names each credited picture once where it stands, whatever was written', () => {
    fc.assert(
      fc.property(arbitraryArticle, (written) => {
        const data = listAndCredits(written, wayTo)
        const credits = JSON.stringify(data ?? {}).match(/"creditText":/g)?.length ?? 0
        expect(credits).toBe(placedPicturesOf(written).filter(({ credit }) => credit.replace(/[\s\p{Cc}]/gu, '') !== '').length)
        if (data !== undefined) expect(structuredDataSchema.safeParse(data).error).toBeUndefined()
      })
    )
  })
})
