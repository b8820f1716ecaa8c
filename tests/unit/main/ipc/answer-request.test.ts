import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Handlers } from '../../../../src/main/ipc/answer-request'
import { answerRequest, RefusedRequest } from '../../../../src/main/ipc/answer-request'

const id = 'an-article-id'

test('a request that parses reaches its handler, and the answer comes back', async () => {
  const asked: unknown[] = []
  const handlers: Pick<Handlers, 'library:trash'> = {
    'library:trash': (input) => {
      asked.push(input)
      return { ok: true, value: { withdrawn: 0 } }
    }
  }
  await expect(answerRequest(handlers, 'library:trash', { id })).resolves.toEqual({ ok: true, value: { withdrawn: 0 } })
  expect(asked).toEqual([{ id }])
})

test('what does not parse is refused before the handler, in words that repeat nothing of it', async () => {
  const handlers: Pick<Handlers, 'sites:connect'> = {
    'sites:connect': () => {
      throw new Error('the handler ran')
    }
  }
  const refusal = answerRequest(handlers, 'sites:connect', { kind: 'wordpress', address: 'https://a.example', userName: 'mina', password: { secret: 'hunter2' } })
  await expect(refusal).rejects.toThrow(new RefusedRequest('sites:connect: the input is not valid'))
})

test('a field that the contract does not know is refused', async () => {
  const handlers: Pick<Handlers, 'library:open'> = {
    'library:open': () => ({ ok: false, error: { code: 'article-not-found', details: {} } })
  }
  await expect(answerRequest(handlers, 'library:open', { id, path: '/etc/passwd' })).rejects.toThrow(RefusedRequest)
})

test('an answer that does not keep the contract is a fault, not an answer', async () => {
  const handlers: Pick<Handlers, 'library:take-tidings'> = {
    'library:take-tidings': () => [{ kind: 'damaged', id: '../../etc/passwd' }]
  }
  await expect(answerRequest(handlers, 'library:take-tidings', undefined)).rejects.toThrow()
})

test('only web and mail addresses reach the system', async () => {
  const opened: string[] = []
  const handlers: Pick<Handlers, 'app:open-external'> = {
    'app:open-external': ({ address }) => {
      opened.push(address)
    }
  }
  const open = (address: string) => answerRequest(handlers, 'app:open-external', { address })
  for (const address of ['https://example.com/a', 'http://example.com', 'mailto:desk@example.com']) await open(address)
  for (const address of ['file:///etc/passwd', 'javascript:alert(1)', 'smb://host/share', 'vscode://x', 'data:text/html,x', ' https', '//host', '']) {
    await expect(open(address)).rejects.toThrow(RefusedRequest)
  }
  expect(opened).toEqual(['https://example.com/a', 'http://example.com', 'mailto:desk@example.com'])
})

test('no input whatever reaches the opening of addresses unless it is a web or mail address', async () => {
  const opened: string[] = []
  const handlers: Pick<Handlers, 'app:open-external'> = {
    'app:open-external': ({ address }) => {
      opened.push(address)
    }
  }
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ address: fc.oneof(fc.string(), fc.webUrl()) })), async (input) => {
      await answerRequest(handlers, 'app:open-external', input).catch(() => undefined)
      expect(opened.every((address) => /^(https?|mailto):/i.test(address.trim()))).toBe(true)
    }),
    { numRuns: 500 }
  )
})
