import type { Page } from '@playwright/test'
import axe from 'axe-core'
import * as z from 'zod/mini'
import { expect } from './app'

const violationsSchema = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }))
/** A copy of fields' words that is not seen, for the grounds of its marks. */
const unseen = '.found-in-fields, .misspelled-in-fields'

/** Looks for faults in a part of the window: all that axe knows as it is, and the contrasts in the other appearance as well. */
export async function expectAccessible(page: Page, part = 'body'): Promise<void> {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source)
  const found = await page.evaluate(`(async () => {
    const where = { include: [[${JSON.stringify(part)}]], exclude: [['${unseen}']] }
    const asItIs = await axe.run(where, { resultTypes: ['violations'] })
    const { dataset } = document.documentElement
    const appearance = dataset.mantineColorScheme
    if (appearance === undefined) return asItIs.violations
    dataset.mantineColorScheme = appearance === 'dark' ? 'light' : 'dark'
    for (const fading of document.getAnimations()) if (fading instanceof CSSTransition) fading.finish() // from one appearance to the other
    const inOther = await axe.run(where, { runOnly: ['color-contrast'], resultTypes: ['violations'] })
    dataset.mantineColorScheme = appearance
    return [...asItIs.violations, ...inOther.violations]
  })()`)
  expect(violationsSchema.parse(found).map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([])
}

/** What is laid out badly in the window: beyond its edge, to be scrolled in two directions, or one control over another. */
export function layoutFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element) => `${element.tagName.toLowerCase()}.${element.className} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 30)}`
    const faults: string[] = [...document.querySelectorAll('body *')].filter((element) => element.checkVisibility() && element.childElementCount === 0 && element.textContent !== '' && element.getBoundingClientRect().right > window.innerWidth + 1).map((element) => `cut off: ${nameOf(element)}`)
    const dialog = document.querySelector('[role="dialog"]')
    const shown = [...(dialog ?? document).querySelectorAll('button, input:not([type="radio"], [type="checkbox"]), textarea, select')].filter(
      (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 1
    )
    for (const element of (dialog ?? document).querySelectorAll('*')) {
      if (/auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1 && element.scrollHeight > element.clientHeight + 1) faults.push(`two-way: ${nameOf(element)}`)
    }
    for (const element of shown) {
      const box = element.getBoundingClientRect()
      if (box.left < -1 || box.right > window.innerWidth + 1) faults.push(`beyond: ${nameOf(element)}`)
      for (const other of shown) {
        if (element === other || element.contains(other) || other.contains(element) || element.parentElement !== other.parentElement) continue
        const beside = other.getBoundingClientRect()
        const across = Math.min(box.right, beside.right) - Math.max(box.left, beside.left)
        const down = Math.min(box.bottom, beside.bottom) - Math.max(box.top, beside.top)
        if (across > 2 && down > 2) faults.push(`over: ${nameOf(element)} and ${nameOf(other)}`)
      }
    }
    return faults
  })
}
