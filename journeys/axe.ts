import type { Page } from '@playwright/test'
import { axeFinds } from '../scripts/axe.ts'
import { expect } from './drempel.ts'

/** How a page is looked at: on a telephone and at a desk, in daylight and in the dark. */
const looks = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 360, height: 740, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'dark' },
  { width: 360, height: 740, colorScheme: 'light' },
] as const

/**
 * Axe finds nothing, and nothing sticks out on a telephone. `short`: each width and each colour scheme once, for the
 * many states of a page; the kinds of pages get all four.
 */
export async function accessible(page: Page, thoroughness: 'short' | 'full' = 'short'): Promise<void> {
  const before = page.viewportSize()
  for (const { colorScheme, ...size } of looks.slice(0, thoroughness === 'short' ? 2 : 4)) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    const violations = await axeFinds(page)
    const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target} ${n.failureSummary}`).join(' | ')}`)
    const where = `${new URL(page.url()).pathname}, ${size.width} px, ${colorScheme}`
    expect.soft(found, where).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect.soft(wide, `${where}: wider than the screen`).toBeLessThanOrEqual(size.width)
  }
  await page.emulateMedia({ colorScheme: null })
  if (before) await page.setViewportSize(before)
}
