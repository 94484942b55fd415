/** What a look into a restored database found, in words. */
import type { Look, Manifest, Readable } from '../database/backup/index.ts'

const number = (n: number) => n.toLocaleString('nl-NL')

function toldOf(what: string, { open, destroyed, lost, back }: Readable): string {
  const parts = [
    `${number(open)} te lezen`,
    `${number(destroyed)} vernietigd, zoals het journaal zegt`,
    lost > 0 && `${number(lost)} NIET te lezen en niet vernietigd`,
    back > 0 && `${number(back)} vernietigd volgens het journaal, maar met deze sleutels nog te lezen`,
  ]
  return `${what}: ${parts.filter((part) => part !== false).join('; ')}.\n`
}

export function toldOfLook(backup: string, manifest: Manifest, look: Look): string {
  const { rows, entries, documents, others, newest } = look
  const all = [entries, documents, others]
  const total = (of: keyof Readable) => all.reduce((sum, one) => sum + one[of], 0)
  const tables = Object.entries(rows)
    .sort()
    .map(([name, n]) => `  ${name}: ${number(n)}\n`)
  return [
    `${backup}\n`,
    `Gemaakt ${manifest.moment} door Drempel ${manifest.drempel}; elk bestand is zoals het geschreven is.\n`,
    `Rijen:\n${tables.join('')}`,
    toldOf('Gegevens', entries),
    toldOf('Documenten', documents),
    toldOf('Buiten een dossier', others),
    newest === null ? 'Er gebeurde nog niets.\n' : `Het laatste wat erin staat is van ${newest}.\n`,
    total('lost') === 0
      ? 'Alles wat niet vernietigd is, is te lezen.\n'
      : 'Er is meer niet te lezen dan er vernietigd is: deze sleutels zijn ouder dan de database, of niet heel.\n',
    total('back') > 0 &&
      'Deze sleutels zijn ouder dan het journaal. Terugzetten vernietigt opnieuw wat vernietigd was.\n',
  ]
    .filter((line) => line !== false)
    .join('')
}
