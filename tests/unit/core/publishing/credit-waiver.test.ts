import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coversAll, uncreditedPictures, waiverFor } from '../../../../src/core/publishing/credit-waiver'
import { article } from '../../../support/build-article'
import { body, figure, picture } from '../../../support/build-document'
import { finished, planFor, PublishRun } from './publish-run'

const arbitraryCredit = fc.constantFrom('', '  ', 'KBS', '연합뉴스')
const arbitraryPicture = fc.record({ number: fc.integer({ min: 1, max: 4 }), credit: arbitraryCredit })
const arbitraryArticle = fc.record({ lead: fc.option(arbitraryPicture), inText: fc.array(arbitraryPicture, { maxLength: 5 }) }).map(({ lead, inText }) =>
  article({
    headline: 'Three reasons',
    leadPicture: lead && picture(lead.number, { credit: lead.credit }),
    body: body(...inText.map(({ number, credit }) => figure(picture(number, { credit }))), figure())
  })
)

test('whatever stands in an article, it is published without a credit only by a reason that was given about that very picture', () => {
  fc.assert(
    fc.property(arbitraryArticle, arbitraryArticle, fc.option(fc.constant('Our own photo'), { nil: undefined }), (before, now, reason) => {
      const said = waiverFor(before, 'Public domain', undefined)
      const waiver = waiverFor(now, reason, said.ok ? said.value : undefined)
      const uncredited = uncreditedPictures(now)
      const isSaid = reason !== undefined || uncredited.every((id) => uncreditedPictures(before).includes(id))
      expect(waiver.ok).toBe(uncredited.length === 0 || isSaid)
      if (!waiver.ok) expect(waiver.error.code).toBe('credit-missing')
      else if (uncredited.length === 0) expect(waiver.value).toBeUndefined()
      else expect(waiver.value && coversAll(waiver.value, uncredited)).toBe(true)
    })
  )
})

test('one picture in two places lacks its credit once, empty places lack none, and spaces are no credit', () => {
  const written = article({ leadPicture: picture(1, { credit: ' ' }), body: body(figure(picture(1)), figure(picture(2, { credit: 'KBS' })), figure(), figure(picture(3))) })
  expect(uncreditedPictures(written)).toEqual([picture(1).pictureId, picture(3).pictureId])
})

test('the receipt of what was written tells why a picture had no credit; that of what was only moved does not', () => {
  const written = article({ headline: 'Three reasons', leadPicture: picture(1) })
  const creditWaiver = { reason: 'Our own photo', pictureIds: [picture(1).pictureId] }
  const run = new PublishRun()
  const { receipt, binding } = finished(run.click({ ...planFor(written), creditWaiver }))
  expect(receipt.creditWaiver).toEqual(creditWaiver)
  const moved = finished(run.click({ ...planFor({ ...written, remotes: [binding] }, 'ask', { type: 'unpublish' }), creditWaiver }))
  expect(moved.receipt).not.toHaveProperty('creditWaiver')
})
