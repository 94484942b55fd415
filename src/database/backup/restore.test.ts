import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeNew } from './copy-file.ts'
import { dataIn, type Manifest, manifestName, readManifest, writeManifest } from './manifest.ts'
import { checkFiles } from './restore.ts'

let backup: string
const data = (name: string) => join(dataIn(backup), name)

beforeEach(async () => {
  backup = mkdtempSync(join(tmpdir(), 'drempel-backup-'))
  const texts = { PG_VERSION: '18\n', 'base/1/112': 'rows', 'global/pg_control': 'where it stands' }
  const files = []
  for (const [path, text] of Object.entries(texts))
    files.push(await writeNew(dataIn(backup), path, [Buffer.from(text)]))
  await writeManifest(backup, manifestWith({ files }))
})
afterEach(() => rmSync(backup, { recursive: true, force: true }))

const manifestWith = (more: Partial<Manifest>): Manifest => ({
  format: 1,
  form: 'cluster',
  drempel: '0.2.0',
  postgres: 180_004,
  schema: ['schema 12'],
  moment: '2026-03-02T10:00:00.000Z',
  keyStore: 'a'.repeat(32),
  folders: ['pg_wal'],
  files: [],
  ...more,
})

const looked = async () => {
  try {
    await checkFiles(backup, readManifest(backup))
    return 'whole'
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : 'unknown'
  }
}

describe('a backup', () => {
  it('is whole as it was written', async () => {
    expect(await looked()).toBe('whole')
    expect(readManifest(backup)).toMatchObject({ keyStore: 'a'.repeat(32), folders: ['pg_wal'] })
  })

  it.for<[string, () => void]>([
    ['PG_VERSION', () => writeFileSync(data('PG_VERSION'), '17\n')],
    ['global/pg_control', () => truncateSync(data('global/pg_control'), 3)],
    ['base/1/112', () => rmSync(data('base/1/112'))],
    ['base/1/113', () => writeFileSync(data('base/1/113'), '')],
    [manifestName, () => truncateSync(join(backup, manifestName), 100)],
    [
      manifestName,
      () => {
        const text = readFileSync(join(backup, manifestName), 'utf8')
        writeFileSync(join(backup, manifestName), text.replace('180004', '180005'))
      },
    ],
    [manifestName, () => rmSync(join(backup, manifestName))],
  ])('that was damaged is refused by the name of the file: %s', async ([file, spoil]) => {
    spoil()
    expect(await looked()).toMatch(new RegExp(`^BackupProblem: .*: ${file} is niet wat er geschreven is`))
  })

  it('of a later Drempel is refused, and one that names files elsewhere is none', async () => {
    for (const path of ['../else', '/etc/else', 'a/../../else', 'base/..']) {
      rmSync(join(backup, manifestName))
      await writeManifest(backup, manifestWith({ files: [{ path, size: 0, sha256: '' }] }))
      expect(() => readManifest(backup)).toThrow('nieuwere Drempel')
    }
    mkdirSync(join(backup, 'later'))
    await writeManifest(join(backup, 'later'), { ...manifestWith({}), format: 2 } as unknown as Manifest)
    expect(() => readManifest(join(backup, 'later'))).toThrow('nieuwere Drempel')
  })
})
