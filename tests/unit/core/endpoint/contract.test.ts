import { expect, test } from 'vitest'
import { endpointOpenApi } from '../../../support/endpoint-openapi'

test('docs/endpoint/openapi.json is made of the schemas that Copydesk reads and writes with', async () => {
  await expect(`${JSON.stringify(endpointOpenApi(), null, 2)}\n`).toMatchFileSnapshot('../../../../docs/endpoint/openapi.json')
})

test('every schema that the document refers to is in it', () => {
  const document = endpointOpenApi()
  const named = new Set(JSON.stringify(document).match(/#\/components\/schemas\/\w+/g))
  const { components } = document
  expect(components).toMatchObject({ schemas: Object.fromEntries([...named].map((reference): [string, unknown] => [reference.split('/').at(-1) ?? '', expect.any(Object)])) })
})
