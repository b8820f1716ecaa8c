import { describe, expect, it } from 'vitest'
import { findCommands } from '../../../../../src/renderer/src/features/palette/find-commands'

const commands = [
  { id: 'new-article', name: '새 기사' },
  { id: 'appearance-dark', name: 'Dark appearance' },
  { id: 'bulk-edit', name: 'Standard' },
  { id: 'publish', name: 'Publish' }
]
const ids = (query: string) => findCommands(commands, query).map(({ id }) => id)

describe('findCommands', () => {
  it('shows all commands in their order while nothing is typed', () => {
    expect(ids('')).toEqual(['new-article', 'appearance-dark', 'bulk-edit', 'publish'])
  })

  it('puts what begins with the letters before what only contains them', () => {
    expect(ids('da')).toEqual(['appearance-dark', 'bulk-edit'])
  })

  it('wants every word, in any order', () => {
    expect(ids('appear dark')).toEqual(['appearance-dark'])
    expect(ids('dark publish')).toEqual([])
  })

  it('finds a command by its English name while another language is spoken', () => {
    expect(ids('new art')).toEqual(['new-article'])
    expect(ids('기사')).toEqual(['new-article'])
  })
})
