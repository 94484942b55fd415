import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backupIn, keepNewest, newBackup } from './folder.ts'
import { manifestName } from './manifest.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-backups-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const whole = async (to: string) => {
  writeFileSync(join(to, manifestName), '{}')
  return {}
}

describe('a folder of backups', () => {
  it('has a name for a backup only when all of it was written', async () => {
    const { made } = await newBackup(folder, async (to) => {
      await whole(to)
      expect(await backupIn(folder).catch(({ name }) => name)).toBe('BackupProblem')
      return {}
    })
    expect(await backupIn(folder)).toBe(made)
    await expect(
      newBackup(folder, async (to) => {
        await whole(to)
        throw new Error('the disk is full')
      }),
    ).rejects.toThrow('the disk is full')
    expect(readdirSync(folder)).toEqual([made.slice(folder.length + 1)])
  })

  it('loses what a killed run left half, with the next one', async () => {
    mkdirSync(join(folder, 'half-2026-03-02T10-00-00.000Z'))
    const { made } = await newBackup(folder, whole)
    expect(readdirSync(folder)).toEqual([made.slice(folder.length + 1)])
  })

  it('keeps the newest whole ones; what is not whole, or not its own, does not count and stays', async () => {
    for (const day of ['01', '02', '03']) {
      mkdirSync(join(folder, `2026-03-${day}T10-00-00.000Z`))
      writeFileSync(join(folder, `2026-03-${day}T10-00-00.000Z`, manifestName), '{}')
    }
    for (const other of ['2026-03-04T10-00-00.000Z', 'else']) mkdirSync(join(folder, other))
    expect(await keepNewest(folder, 2)).toBe(1)
    expect(existsSync(join(folder, '2026-03-01T10-00-00.000Z'))).toBe(false)
    expect(readdirSync(folder)).toHaveLength(4)
    expect(await keepNewest(folder, 2)).toBe(0)
    expect(await backupIn(folder)).toBe(join(folder, '2026-03-03T10-00-00.000Z'))
  })
})
