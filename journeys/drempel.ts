import { test as base } from '@playwright/test'
import { hangs } from '../playwright.config.ts'
import { type Drempel, startDrempel } from './running.ts'

export { expect } from '@playwright/test'

/** Each worker has a Drempel of its own. */
export const test = base.extend<{ baseURL: string; nobodyStays: undefined }, { drempel: Drempel }>({
  drempel: [
    // Playwright reads from this pattern what is needed first, and refuses a plain name.
    async ({ browserName: _ }, use) => {
      const running = await startDrempel()
      await use({ url: running.url })
      await running.stop()
    },
    { scope: 'worker', timeout: hangs },
  ],
  baseURL: async ({ drempel }, use) => use(drempel.url),
  // A browser with the people of all journeys in it grows slower with each.
  nobodyStays: [
    async ({ browser }, use) => {
      await use(undefined)
      for (const context of browser.contexts()) await context.close()
    },
    { auto: true },
  ],
})

/** Every page works without JavaScript, so a journey is made twice. */
export function bothWays(journey: () => void): void {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
      test.use({ javaScriptEnabled })
      journey()
    })
  }
}
