/** Looks at stories in a real browser: pictures, axe, sideways scrolling, size of what one has to hit. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { axeFinds } from './axe.ts'

export type Place = { readonly name: string; readonly url: string }

const widths = [360, 768, 1280]
const schemes = ['light', 'dark'] as const
const quiet = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const quieter = ['--disable-component-update', '--disable-sync', '--allow-file-access-from-files']

function browserPath(): string {
  for (const name of ['chromium-headless-shell', 'chromium', 'google-chrome']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      // the next name may be there
    }
  }
  throw new Error('no Chromium found: install chromium-headless-shell')
}

/** One line per finding; pictures go to `folder` as `NAME-WIDTH[-dark].png`. */
export async function inspect(places: readonly Place[], folder: string): Promise<string[]> {
  const browser = await chromium.launch({ executablePath: browserPath(), args: [...quiet, ...quieter] })
  const found: string[] = []
  for (const colorScheme of schemes) {
    const context = await browser.newContext({ colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    for (const place of places) {
      await page.goto(place.url)
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 })
        const label = `${place.name}-${width}${colorScheme === 'dark' ? '-dark' : ''}`
        await page.screenshot({ path: join(folder, `${label}.png`), fullPage: true })
        found.push(...(await axe(page, label)))
        if (colorScheme === 'light') found.push(...(await smallTargets(page, label)))
        if (width !== 768 && (await unfold(page))) {
          await page.screenshot({ path: join(folder, `${label}-open.png`), fullPage: true })
          found.push(...(await axe(page, `${label} open`)))
          await page.reload()
        }
      }
      await page.setViewportSize({ width: 320, height: 900 })
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (excess > 0) found.push(`${place.name}: scrolls sideways by ${excess} px at 320 px`)
    }
    await context.close()
  }
  await browser.close()
  return found
}

async function axe(page: Page, label: string): Promise<string[]> {
  return (await axeFinds(page)).flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${label}: ${id} ${target.join(' ')} ${failureSummary?.split('\n')[1] ?? ''}`,
    ),
  )
}

/** Opens all folds; false when there are none. */
async function unfold(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const folds = [...document.querySelectorAll('details')]
    const open = folds.every((fold) => fold.open)
    for (const fold of folds) fold.open = true
    return folds.length > 0 && !open
  })
}

/** Links inside a sentence may be smaller, and so may those whose target is their whole row. */
async function smallTargets(page: Page, label: string): Promise<string[]> {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, select, textarea, input:not([type=hidden])')].flatMap(
      (element) => {
        const row = element.closest('.rij, .dr-keuze')
        const box = (row ?? element).getBoundingClientRect()
        const inSentence = element.matches('.wat a, p:not([class]) a, .dr-vouw__in p:not(.dr-verder) a')
        const outside = box.width === 0 || box.bottom < 0
        return box.height >= 43.5 || inSentence || outside
          ? []
          : [`${element.tagName} ${element.className} ${Math.round(box.height)}px ${element.textContent?.slice(0, 30)}`]
      },
    ),
  )
  return small.map((line) => `${label}: small target ${line}`)
}
