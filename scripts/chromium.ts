import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Names under which systems have it, the lightest first. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const usualFolders = ['/usr/bin', '/usr/local/bin', '/usr/lib/chromium', '/snap/bin', '/opt/google/chrome']
const onMac = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * What Playwright switches off, said again since only the last such list counts, and a renderer made anew for each page
 * of one site, which costs a third of the work of a journey.
 */
const switchedOff = [
  'AimEnabled',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'RenderDocument',
  'ThirdPartyStoragePartitioning',
]

/** Nothing may leave this computer, so everything with which a browser calls home is off. */
export const launchFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${switchedOff.join(',')}`,
]

/** What the search looks at, so that a test can give it another computer. */
export type Computer = Readonly<{
  env: Readonly<Record<string, string | undefined>>
  runnable: (file: string) => boolean
}>

const thisComputer: Computer = { env: process.env, runnable }

/** @returns the path of a Chromium, or null. CHROMIUM_PATH goes before everything; when it is wrong nothing is found. */
export function findChromium({ env, runnable }: Computer = thisComputer): string | null {
  const told = env.CHROMIUM_PATH?.trim()
  if (told) return runnable(told) ? told : null
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), ...usualFolders]
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...onMac]
  return candidates.find(runnable) ?? null
}

/**
 * Finds a Chromium, or installs the one of Debian or Ubuntu where this process may. Throws one line that says how to get
 * one.
 */
export function bringChromium(say: (line: string) => void): string {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM_PATH?.trim()) throw new Error('CHROMIUM_PATH does not name a program that can be run.')
  if (process.getuid?.() === 0 && hasApt()) {
    say('No Chromium here; installing the one of this system.')
    apt(['update'])
    for (const name of ['chromium-headless-shell', 'chromium']) {
      if (!apt(['install', '-y', '--no-install-recommends', name])) continue
      const installed = findChromium()
      if (installed) return installed
    }
  }
  throw new Error(
    'No Chromium for the browser tests: install one (Debian: sudo apt-get install chromium) or set CHROMIUM_PATH.',
  )
}

const hasApt = () =>
  existsSync('/usr/bin/apt-get') &&
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'))

const apt = (args: readonly string[]) =>
  spawnSync('apt-get', ['-q', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }).status === 0

function runnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
