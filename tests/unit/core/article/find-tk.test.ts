import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findTk } from '../../../../src/core/article/find-tk'

it.each([
  ['TK', ['TK']],
  ['The date is TK, the place TKTK.', ['TK', 'TKTK']],
  ['(TK) "TK" TK—TK', ['TK', 'TK', 'TK', 'TK']],
  ['발매일은 TK 이다', ['TK']],
  ['사진은 TK입니다, TK가 TKTK를 TK에서', ['TK', 'TK', 'TKTK', 'TK']],
  ['TK에서는, TK이다, TK이며, TK이라는, TK이었다, TK로는, TK까지는, TK만의, TK과의, TK입니다만', Array<string>(10).fill('TK')],
  ['tk, Tk, TKs, ATK, TK2, TKT, 한TK, TK은행, TK도시', []],
  ['', []]
])('finds what is to come in “%s”', (text, marks) => {
  expect(findTk(text).map(({ from, to }) => text.slice(from, to))).toEqual(marks)
})

it('finds nothing but capitals in pairs, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('TK', 'TK', 'T', 'K', ' ', ' ', 'a', '이다', '😀', '-') }), (text) => {
      for (const { from, to } of findTk(text)) expect(text.slice(from, to)).toMatch(/^(TK)+$/)
    })
  )
})
