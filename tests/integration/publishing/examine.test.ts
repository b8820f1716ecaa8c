import { describe, expect, inject, test } from 'vitest'
import { examine } from '../../../src/main/publishing/examine'
import { http } from '../../../src/main/publishing/http'
import type { Http } from '../../../src/main/publishing/http'

const { url, users } = inject('wordpress')
const look = async (userName: string, password: string, by: Http = http) => {
  const { checks } = await examine(by, () => new Date(), { kind: 'wordpress', address: `${url}/wp-admin/`, userName, password })
  return checks.filter(({ status }) => status !== 'passed').map(({ name, status, failure }) => `${name} ${status} ${failure?.code ?? ''}`.trim())
}

/** A server that takes the header away, as Apache with PHP as CGI does. */
const stripping: Http = ({ headers = {}, ...request }, signal) => {
  const { authorization: _dropped, ...others } = headers
  return http({ ...request, headers: others }, signal)
}

describe('examining the connection to a real WordPress', () => {
  test('with the right password finds nothing wrong', async () => {
    expect(await look(users.editor.name, users.editor.password)).toEqual([])
  })

  test('tells a wrong password and an unknown user', async () => {
    expect(await look(users.editor.name, 'abcd efgh ijkl mnop qrst uvwx')).toEqual(['sign-in failed password-refused', 'rights not-reached'])
    expect(await look('nobody', users.editor.password)).toEqual(['sign-in failed password-refused', 'rights not-reached'])
  })

  test('tells a right password whose header does not arrive from a wrong one, although both are answered alike', async () => {
    expect(await look(users.editor.name, users.editor.password, stripping)).toEqual(['sign-in failed authorization-stripped', 'rights not-reached'])
    expect(await look(users.editor.name, 'abcd efgh ijkl mnop qrst uvwx', stripping)).toEqual(['sign-in failed password-refused', 'rights not-reached'])
  })

  test('tells what a role may not do', async () => {
    expect(await look(users.author.name, users.author.password)).toEqual(['rights warned right-missing-categories'])
    expect(await look(users.contributor.name, users.contributor.password)).toEqual(['rights failed right-missing-upload'])
    expect(await look(users.subscriber.name, users.subscriber.password)).toEqual(['rights failed right-missing-create'])
  })
})
