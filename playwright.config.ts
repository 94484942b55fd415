import { defineConfig } from '@playwright/test'
import { findChromium, launchFlags } from './scripts/chromium.ts'

const executablePath = findChromium()

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results/journeys',
  forbidOnly: true,
  fullyParallel: false,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  reporter: [['line']],
  use: {
    browserName: 'chromium',
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    video: 'off',
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...launchFlags],
      ...(executablePath ? { executablePath } : {}),
    },
  },
})
