import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitToGrid, isWholeGrid, placesOf } from '../../../../src/core/article/table-grid'

const cell = (colspan = 1, rowspan = 1) => ({ colspan, rowspan })
const anyRows = fc.array(fc.array(fc.record({ id: fc.uuid(), colspan: fc.integer({ min: 1, max: 5 }), rowspan: fc.integer({ min: 1, max: 5 }) }), { maxLength: 4 }), { minLength: 1, maxLength: 5 })

describe('a whole grid', () => {
  it.each([
    ['equal rows', [[cell(), cell()], [cell(), cell()]]],
    ['a cell over two columns', [[cell(2)], [cell(), cell()]]],
    ['a cell over two rows', [[cell(1, 2), cell()], [cell()]]],
    ['a row that those above cover whole', [[cell(2, 2)], [], [cell(), cell()]]]
  ])('is %s', (_name, rows) => {
    expect(isWholeGrid(rows)).toBe(true)
  })

  it.each([
    ['no row', []],
    ['no cell', [[]]],
    ['a shorter row', [[cell(), cell()], [cell()]]],
    ['a longer row', [[cell()], [cell(), cell()]]],
    ['a cell that reaches below the last row', [[cell(1, 2)]]],
    ['cells over each other', [[cell(), cell(1, 2)], [cell(2)]]]
  ])('is not %s', (_name, rows) => {
    expect(isWholeGrid(rows)).toBe(false)
  })
})

describe('fitting cells to a grid', () => {
  it('makes a whole grid of any cells, keeps each of them in its order, and changes no whole grid', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const fitted = fitToGrid(rows)
        const hasCells = rows.some((cells) => cells.length > 0)
        expect(isWholeGrid(fitted)).toBe(hasCells)
        expect(fitted.flat().flatMap(({ cell: kept }) => kept?.id ?? [])).toEqual(rows.flat().map(({ id }) => id))
        expect(fitToGrid(fitted).map((cells) => cells.map(({ cell: same, colspan, rowspan }) => ({ cell: same?.cell, colspan, rowspan })))).toEqual(fitted)
      })
    )
  })

  it('gives every cell one place of its own', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const fitted = fitToGrid(rows)
        const places = placesOf(fitted)
        expect(new Set(places.map((row) => row.length)).size).toBe(1)
        expect(places.flat().filter((place) => place !== undefined)).toEqual(fitted.flat())
      })
    )
  })
})
