import { expect, test } from 'vitest'
import { finishedListicle } from '../../../../support/build-article'
import { body, paragraph } from '../../../../support/build-document'
import { desk, deskOfPublishing, listed, press, text, weekend } from './desk-of-publishing'

const { open, tell, itemAt, receiptOf } = deskOfPublishing({ ...finishedListicle, leadPicture: null, body: body(paragraph('Text.')), byline: [], remotes: [] })

test('what comes of an order that was under way at the site of the select is shown there, though it was not given in this dialog', async () => {
  const sites = listed(desk, weekend)
  const outbox = [itemAt(weekend, 'running')]
  await open({ sites, outbox })
  await open({ sites, outbox, chosen: sites[1] })
  tell('publishing:settled', { receipt: receiptOf(weekend), remotes: [] })
  await open({ sites, chosen: sites[1] })
  expect(document.querySelector('.receipt [role="status"]')?.textContent).toBe('Published on Weekend')
})

test('an order to another site fills the dialog, whatever was taken back before', async () => {
  const sites = listed(desk, weekend)
  await open({ sites })
  await press('Publish now')
  await open({ sites, outbox: [itemAt(desk, 'running')] })
  await press('Cancel')
  await open({ sites })
  await open({ sites, chosen: sites[1] })
  await press('Publish now')
  await open({ sites, chosen: sites[1], outbox: [itemAt(weekend, 'running')] })
  expect(document.querySelector('li[aria-label="Desk"]')).toBeNull()
  expect(text()).toContain('Asking the site')
})
