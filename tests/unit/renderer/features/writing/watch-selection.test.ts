import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchSelection } from '../../../../../src/renderer/src/features/writing/selection-bar/watch-selection'
import { openEditor } from '../../editor/editor-in-page'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function watched(notation = 'p: One two|') {
  const opened = openEditor(notation)
  opened.editor.view.focus()
  const told: boolean[] = []
  const stop = watchSelection(opened.editor, () => false, (isSelected) => told.push(isSelected))
  const select = (from: number, to: number) => opened.editor.commands.setTextSelection({ from, to })
  return { ...opened, told, stop, select }
}

describe('selected words', () => {
  it('are told of when the keys have come to rest, and when they are no longer selected', () => {
    const { told, select } = watched()
    select(1, 2)
    vi.advanceTimersByTime(100)
    select(1, 4)
    vi.advanceTimersByTime(100)
    expect(told).toEqual([])
    vi.advanceTimersByTime(100)
    expect(told).toEqual([true])
    select(4, 4)
    expect(told).toEqual([true, false])
  })

  it('are not told of while the pointer is down', () => {
    const { told, select } = watched()
    window.dispatchEvent(new Event('pointerdown'))
    select(1, 4)
    vi.advanceTimersByTime(500)
    expect(told).not.toContain(true)
    window.dispatchEvent(new Event('pointerup'))
    vi.advanceTimersByTime(500)
    expect(told.at(-1)).toBe(true)
  })

  it('are let be by Escape, until they are others', () => {
    const { told, select, press } = watched()
    select(1, 4)
    vi.advanceTimersByTime(500)
    press('Escape')
    vi.advanceTimersByTime(500)
    expect(told).toEqual([true, false])
    select(1, 3)
    vi.advanceTimersByTime(500)
    expect(told).toEqual([true, false, true])
  })

  it('are words: nothing is told of a blank, and nothing while keys are typed', () => {
    const { told, select, type } = watched()
    type(' three')
    select(4, 5)
    vi.advanceTimersByTime(500)
    expect(told).not.toContain(true)
  })
})
