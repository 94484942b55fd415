/** `drempel retention`: what is to be destroyed, and destroying it. */
import { parseArgs } from 'node:util'
import {
  adoptCovenant,
  chosenIn,
  files,
  retentionOutcomes,
  retentionRules,
  type WorkKind,
  workRule,
} from '../covenant/index.ts'
import { asSession, connect, fillingInForce, organisationNames, timerActor } from '../database/index.ts'
import { planRetention, type RetentionRun, reached, refreshRetention, runRetention } from '../engine/index.ts'
import { type AtEnd, type Io, ifRead } from './io.ts'
import { begin } from './place.ts'

const usage = `Laat zien wat vernietigd moet worden, of vernietigt het. Dat gaat per dossier, en elke nacht ook vanzelf.

  drempel retention --dry-run   wat er nu vernietigd zou worden, en door welke regel
  drempel retention --run       vernietigt het, en drukt het verslag af
  drempel retention --run --yes ook wat wacht: omdat de klok vooruitsprong, of omdat het er veel tegelijk zijn
  drempel retention --rebuild   rekent alle dagen opnieuw uit
  drempel retention --dry-run --json, --run --json   de uitkomst als JSON

De termijnen zijn die van het convenant, of die van de gemeente in het bestand COVENANT_FILE waarmee Drempel het
laatst is gestart. De database staat op DATABASE_URL, of anders in de map DREMPEL_DATA; het mag ook terwijl Drempel draait.
Er staan geen namen in.

Drempel gaat vanzelf niet verder dan twee dagen na de laatste keer, en niet als meer dan een op de twintig dossiers (en meer
dan tien) tegelijk zouden gaan. Kijk dan eerst met --dry-run. Met --yes zegt u dat de klok en de termijnen kloppen; ook wat
volgens het convenant afloopt, gaat dan weer door.

Einde met 0 als het gelukt is, met 1 als iets niet vernietigd kon worden, met 2 als de opdracht niet klopt.
`

/** Resolves to 0 where it was done, 1 where something could not be destroyed, 2 where it could not be asked. */
export async function retention(args: readonly string[], io: Io, atEnd: AtEnd = () => undefined): Promise<number> {
  const words = read(args)
  const several = [words?.['dry-run'], words?.run, words?.rebuild].filter(Boolean).length !== 1
  const begun = await begin(io, atEnd, {
    help: words?.help,
    usage,
    asked: several || (words?.yes && !words.run) ? undefined : words,
    wrong: 'Schrijf: drempel retention --dry-run of --run, of vraag uitleg met --help.',
  })
  if ('exitCode' in begun) return begun.exitCode
  const { place, asked: options } = begun
  const database = connect({ worker: place.worker })
  try {
    // As the program that was started last has it, whatever is set where this command runs.
    adoptCovenant(chosenIn(await asSession(database, timerActor('team'), fillingInForce)))
    if (options.rebuild) {
      const worlds = await refreshRetention({ database }, { again: true })
      io.stdout.write(`De dagen van ${worlds === 1 ? '1 wereld' : `${worlds} werelden`} zijn opnieuw uitgerekend.\n`)
      return 0
    }
    const confirmed = options.yes === true
    if (confirmed) await reached({ database }, 'timers', new Date().toISOString(), false)
    const done = options.run ? await runRetention({ database }, { confirmed }) : await planRetention({ database })
    const names = await organisationNames(place.url)
    io.stdout.write(options.json ? `${JSON.stringify(done, null, 2)}\n` : told(done, names, options.run === true))
    return 0
  } catch (error) {
    io.stderr.write(`Het lukt niet: ${error instanceof Error ? error.message : 'onbekend'}\n`)
    return 1
  } finally {
    await database.close()
    await place.stop()
  }
}

function told(done: RetentionRun, names: ReadonlyMap<string, string>, ran: boolean): string {
  const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`
  const lines = done.files.map(({ organisation, file, outcome, since, files: count, entries, documents }) => {
    const source = retentionRules(file).find((rule) => rule.outcome === outcome)?.source.nl ?? ''
    const what =
      entries === undefined
        ? ''
        : `, ${many(entries, 'gegeven', 'gegevens')} en ${many(documents ?? 0, 'document', 'documenten')}`
    return `  ${names.get(organisation) ?? organisation}: ${files[file].text.nl}, ${retentionOutcomes[outcome].nl}: ${many(count, 'dossier', 'dossiers')}${what}, sinds ${since} (${source})`
  })
  const work = Object.entries(done.work).map(
    ([kind, count]) => `  ${workRule(kind as WorkKind).text.nl}: ${many(count, 'regel', 'regels')}`,
  )
  const head = ran ? 'Vernietigd' : 'Te vernietigen'
  const all = [...lines, ...work]
  const report = ran && done.run ? [`Verslag: ${done.run}`] : []
  const waits =
    done.waiting > 0
      ? [
          `${many(done.waiting, 'dossier wacht', 'dossiers wachten')} op uw ja: de klok sprong vooruit, of het zijn er veel tegelijk. Klopt het? Schrijf: drempel retention --run --yes`,
        ]
      : []
  return `${[`${head}:${all.length === 0 ? ' niets.' : ''}`, ...all, ...report, ...waits].join('\n')}\n`
}

const read = (args: readonly string[]) =>
  ifRead(
    () =>
      parseArgs({
        args: [...args],
        options: {
          'dry-run': { type: 'boolean' },
          run: { type: 'boolean' },
          yes: { type: 'boolean' },
          rebuild: { type: 'boolean' },
          json: { type: 'boolean' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values,
  )
