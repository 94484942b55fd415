/** The papers say what the covenant's data say: all of it, nothing else, and something else when the data change. */

import { describe, expect, it } from 'vitest'
import {
  anyTime,
  type CategoryName,
  categories,
  entryReaders,
  entryRecorders,
  type FileName,
  type FileRule,
  fileNames,
  files,
  grounds,
  lawOf,
  partyOf,
  purposes,
  readings,
  retentionText,
  rolesOf,
  steps,
} from '../covenant/index.ts'

import { partyNames } from '../covenant/words.ts'
import { wordsIn } from '../words/index.ts'
import { dpiaPaper } from './dpia.ts'
import { markdown } from './markdown.ts'
import type { Paper, Table } from './paper.ts'
import { privacyPaper } from './privacy.ts'
import { type CovenantData, covenantData, keptOf, type Processing, processings } from './processing.ts'
import { registerPaper, staffParties } from './register.ts'

const words = wordsIn('nl')
const text = (paper: Paper) => JSON.stringify(paper).toLowerCase()
const rows = processings()

/** The covenant with one file changed. */
const withFile = (file: FileName, change: (rule: FileRule) => FileRule): CovenantData => ({
  ...covenantData,
  files: { ...covenantData.files, [file]: change(files[file]) },
})
const registers = (from: readonly Processing[] = rows) =>
  staffParties.map((party) => registerPaper(party, words, undefined, from))

describe('what is processed', () => {
  it('is nothing that the covenant lets nobody record, and everything that it lets somebody record', () => {
    const key = (file: string, category: string, phase: string, role: string, reason: boolean) =>
      [file, category, phase, role, reason].join(' ')
    const said = rows.flatMap((row) =>
      row.categories.flatMap((category) =>
        row.phases.flatMap((phase) =>
          row.recorders.map((role) => key(row.file, category, phase, role, row.needsReason)),
        ),
      ),
    )
    const ruled = entryRecorders().map((one) => key(one.file, one.category, one.phase, one.role, one.needsReason))
    expect([...new Set(said)].sort()).toEqual([...new Set(ruled)].sort())
  })

  it('reaches nobody whom the covenant does not let read it, and everybody whom it does', () => {
    const said = rows.flatMap((row) => {
      const roles = row.roles ?? row.recipients.flatMap((party) => [...rolesOf[party]])
      return row.categories.flatMap((category) => roles.map((role) => `${row.file} ${category} ${role}`))
    })
    const ruled = entryReaders()
      .filter(({ role }) => role !== 'resident')
      .map((one) => `${one.file} ${one.category} ${one.role}`)
    expect([...new Set(said)].sort()).toEqual([...new Set(ruled)].sort())
  })

  it('has each row once', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
  })
})

describe('the register', () => {
  it('has no file of another that the organisation neither reads nor writes in', () => {
    const headings = (party: (typeof staffParties)[number]) =>
      registerPaper(party, words).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    for (const file of ['ktsd', 'budgetFile', 'intakeNotesTeam'] as const)
      expect(headings('corporation')).not.toContain(files[file].text.nl)
    expect(headings('corporation')).toContain(files.signal.text.nl)
    expect(headings('workAndIncome')).not.toContain(files.signal.text.nl)
  })

  it.each(staffParties)('prints each row of what %s is responsible for, with every part of it', (party) => {
    const paper = registerPaper(party, words)
    const tables = paper.blocks.filter((block): block is Table => block.kind === 'table')
    const said = text(paper)
    for (const row of rows.filter(({ owner }) => owner === party)) {
      const head = row.categories.map((category) => categories[category].text.nl).join(', ')
      const printed = tables
        .filter(({ caption }) => caption === files[row.file].text.nl)
        .flatMap((table) => table.rows)
        .filter((one) => 'head' in one && one.head.toLowerCase() === head.toLowerCase())
        .map((one) => JSON.stringify(one).toLowerCase())
      const whole = printed.some(
        (one) =>
          one.includes(purposes[row.purpose].nl.toLowerCase()) &&
          one.includes(grounds[row.ground].nl.toLowerCase()) &&
          row.recipients.every(
            (to) => one.includes(partyNames[to].nl.toLowerCase()) || row.roles?.some((role) => partyOf(role) === to),
          ),
      )
      expect(whole, row.id).toBe(true)
      expect(said).toContain(retentionText(row.file).nl.toLowerCase())
      expect(said).toContain(keptOf(row.file).source.nl.toLowerCase())
    }
  })

  it('prints, all together, every step and every purpose', () => {
    const all = registers().map(text).join()
    for (const step of Object.values(steps)) expect(all).toContain(purposes[step.purpose].nl.toLowerCase())
    for (const row of Object.values(anyTime)) expect(all).toContain(row.text.nl.toLowerCase())
    for (const purpose of Object.values(purposes)) expect(all).toContain(purpose.nl.toLowerCase())
  })
})

describe('a change in the covenant', () => {
  const readersOf = (paper: Paper, file: string, head: string) =>
    JSON.stringify(
      paper.blocks
        .filter((block): block is Table => block.kind === 'table' && block.caption === file)
        .flatMap((table) => table.rows)
        .find((row) => 'head' in row && row.head === head),
    )

  it('of who reads changes the register of who is responsible, and of who reads now', () => {
    const wider = processings(
      withFile('corporationFile', (rule) => ({
        ...rule,
        holds: rule.holds.map((hold, i) => (i === 0 ? { ...hold, readers: ['corporation', 'team'] } : hold)),
      })),
    )
    const said = (from: readonly Processing[]) => {
      const paper = registerPaper('corporation', words, undefined, from)
      return readersOf(paper, files.corporationFile.text.nl, 'Naam en adres')
    }
    expect(said(rows)).not.toContain('Buurtteam')
    expect(said(wider)).toContain('Buurtteam')
    expect(text(registerPaper('team', words, undefined, wider))).toContain('dossier van de corporatie')
    expect(text(registerPaper('team', words, undefined, rows))).not.toContain('dossier van de corporatie')
    expect(text(privacyPaper(words, wider))).not.toBe(text(privacyPaper(words, rows)))
  })

  it('of what a file holds, and on which ground, changes the papers', () => {
    const health = processings(
      withFile('budgetFile', (rule) => ({
        ...rule,
        holds: [
          {
            categories: ['physicalHealth' as CategoryName],
            phases: ['intake'],
            recorders: ['trajectorySupervisor'],
            readers: ['workAndIncome'],
            ground: { stated: 'notStated', reading: 'legalDuty' },
          },
        ],
      })),
    )
    const said = text(registerPaper('workAndIncome', words, undefined, health))
    expect(said).toContain('lichamelijke gezondheid')
    expect(said).toContain('wettelijke plicht (rechten van de bewoner) (avg hoofdstuk iii)')
    expect(text(registerPaper('workAndIncome', words))).not.toContain('lichamelijke gezondheid')
    // What the statement promises of health holds as long as the data do.
    expect(text(privacyPaper(words))).toContain('nooit te lezen: woningcorporatie en werk en inkomen')
    expect(text(privacyPaper(words, health))).toContain('nooit te lezen: woningcorporatie.')
  })

  it('that takes a file away leaves nothing of it', () => {
    const without = rows.filter(({ file }) => file !== 'ktsd' && file !== 'ktsdDraft')
    for (const paper of [registerPaper('team', words, undefined, without), privacyPaper(words, without)])
      expect(text(paper)).not.toContain(categories.lifeAreas.text.nl.toLowerCase())
  })
})

describe('the law behind a ground', () => {
  it('is cited as each language does', () => {
    expect(lawOf('tenancy').nl).toBe('AVG art. 6 lid 1 onder b en f')
    expect(lawOf('tenancy').en).toBe('GDPR art. 6(1)(b) and (f)')
    expect(lawOf('explicitConsent').en).toBe('GDPR art. 9(2)(a)')
    expect(lawOf('legalDuty').en).toBe('GDPR chapter III')
  })
})

describe('the DPIA', () => {
  it.each(['nl', 'en'] as const)(
    'has each open reading and each file, and says what is to be filled in: %s',
    (language) => {
      const said = markdown(dpiaPaper(wordsIn(language)))
        .toLowerCase()
        .replaceAll('\\', '')
      for (const reading of readings) expect(said).toContain(reading.text[language].toLowerCase())
      for (const file of fileNames) expect(said).toContain(files[file].text[language].toLowerCase())
      expect(said).toContain(wordsIn(language).papers.toFill)
    },
  )

  it('has the seventeen headings of the model, in their order', () => {
    const numbers = dpiaPaper(words).blocks.flatMap((block) =>
      block.kind === 'heading' ? (/^(\d+)\./.exec(block.text)?.[1] ?? []) : [],
    )
    expect(numbers).toEqual(Array.from({ length: 17 }, (_, i) => String(i + 1)))
  })
})

describe('the privacy statement', () => {
  it.each(['nl', 'en'] as const)('has no sentence of more than 20 words, and no table: %s', (language) => {
    const paper = privacyPaper(wordsIn(language))
    const sentences = paper.blocks
      .flatMap((block) => {
        if (block.kind === 'list') return block.items
        return block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : []
      })
      .flatMap((one) => one.split(/(?<=[.?!])\s+/))
    expect(sentences.filter((one) => one.split(/\s+/).length > 20)).toEqual([])
    expect(paper.blocks.some(({ kind }) => kind === 'table')).toBe(false)
  })

  it('names each file, each category, each ground that is used and how long', () => {
    const said = text(privacyPaper(words))
    for (const row of rows) {
      expect(said).toContain(`${words.privacy.grounds[row.ground]} (${grounds[row.ground].law})`.toLowerCase())
      expect(said).toContain(words.privacy.purposes[row.purpose].toLowerCase())
      expect(said).toContain(keptOf(row.file).text.nl.toLowerCase())
      if (row.needsReason) continue
      for (const category of row.categories) expect(said).toContain(categories[category].text.nl.toLowerCase())
    }
    expect(said).toContain('autoriteit persoonsgegevens')
  })
})
