import { bothWays, expect, test } from './drempel.ts'

bothWays(() => {
  test('who opens Drempel gets a page in Dutch with one main heading', async ({ page }) => {
    const answer = await page.goto('/')
    expect(answer?.status()).toBe(200)
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  })
})

test('a page that does not exist says so', async ({ page }) => {
  const answer = await page.goto('/bestaat-niet')
  expect(answer?.status()).toBe(404)
})
