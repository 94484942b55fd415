import type { Page } from '@playwright/test'
import axe, { type Result } from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

/** What axe finds on the page as it stands. Its source is read into a page once, however often one looks. */
export async function axeFinds(page: Page): Promise<readonly Result[]> {
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(axe.source)
  return page.evaluate(async () => (await window.axe?.run({ resultTypes: ['violations'] }))?.violations ?? [])
}
