import { unzipSync } from 'fflate'
import { type ActName, actNames, fileNames, inForce } from '../covenant/index.ts'
import { organisations, staff, staffNamed } from '../player/organisations.ts'
import { actNamed, rolesOfAct } from '../process/index.ts'
import { askWorklist } from '../questions/index.ts'
import { letterOf, type TestStage } from './stage.ts'

const known = new Set([...staff.map(({ actor }) => actor.person), ...Object.values(organisations).map(({ id }) => id)])

/** Random ids, numbers and keys by the order in which they appear; all that chance may change between two histories. */
function normaliser(): (text: string) => string {
  const names = new Map<string, string>()
  const nameOf = (kind: string) => (found: string) => {
    if (known.has(found)) return found
    const name = names.get(found) ?? `{${kind}-${names.size + 1}}`
    names.set(found, name)
    return name
  }
  return (text) =>
    text
      .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, nameOf('id'))
      // Of an appointment: made of the random id of the own world.
      .replace(/(?<=^UID:)[0-9a-f]{32}/gm, nameOf('uid'))
      .replace(/\b\d{4}-\d{4}-\d{2}\b/g, nameOf('kris'))
      .replace(/>[0-9A-F]{8}</g, nameOf('case'))
      .replace(/name="sleutel" value="[\w-]{32}"/g, 'name="sleutel" value="{key}"')
}

/** What no form takes, one of each kind: too long, not a date, not in the list. */
function wrongInput(act: ActName): URLSearchParams {
  const form = new URLSearchParams({ sleutel: 'k'.repeat(32), onbekend: 'x' })
  for (const [name, { kind }] of Object.entries(actNamed(act).fields)) {
    if (kind === 'date') for (const part of ['day', 'month', 'year']) form.set(`${name}-${part}`, '99')
    else if (kind === 'confirm') form.delete(name)
    else form.set(name, kind === 'text' || kind === 'longText' ? 'x'.repeat(5000) : 'zzz')
  }
  return form
}

/** Input with which a letter can be looked at before it is sent. */
const previews: Partial<Record<ActName, Record<string, string>>> = {
  informResident: {
    channel: 'letter',
    'on-day': '5',
    'on-month': '3',
    'on-year': '2026',
    outcome: 'letterSent',
  },
  inviteToTalk: {
    'date-day': '1',
    'date-month': '9',
    'date-year': '2026',
    time: '10:00',
    minutes: '60',
    place: 'teamOffice',
  },
  drawUpAgreement: { explained: 'yes' },
  closeWithoutTrajectory: { reason: 'other' },
  closeCorporationFile: {},
}

const nowhere = '99999999-9999-4999-8999-999999999999'

export type Observation = readonly string[]

/**
 * All that one person can get to see at this moment: start page, case page, every form, what every act answers to wrong
 * input, letters, documents, the files as papers, and the mail that went to this person. One text per answer, with status and all headers.
 *
 * @param options `mail: false` leaves the mail out, `brief` the acts of other roles, wrong input and the files as papers.
 *   `turn`, from 0: only a share, another one for each number: of what is the same whatever case one has a quarter, of documents
 *   and the dossier half, of acts, changes of entries and papers an eighth, of the acts of other roles a sixteenth
 */
export async function observe(
  stage: TestStage,
  who: string,
  { mail = true, brief = false, turn = null }: { mail?: boolean; brief?: boolean; turn?: number | null } = {},
): Promise<Observation> {
  const cookie = await stage.cookieOf(who)
  const isTurn = (index: number, of: number) => turn === null || index % of === turn % of
  const normal = normaliser()
  const seen: string[] = []
  const ask = async (method: string, path: string, form?: URLSearchParams) => {
    const headers = { cookie, host: 'localhost', ...(form ? { 'sec-fetch-site': 'same-origin' } : {}) }
    const answer = await stage.app.request(path, { method, headers, ...(form ? { body: form } : {}) })
    const bytes = Buffer.from(await answer.arrayBuffer())
    // Latin-1 keeps every byte apart, so that a PDF is compared as it is.
    const body = bytes.toString(answer.headers.get('content-type')?.startsWith('text/') ? 'utf8' : 'latin1')
    seen.push(normal([`${method} ${path} ${answer.status}`, ...[...answer.headers].map(String), '', body].join('\n')))
    return { status: answer.status, body }
  }
  // What is packed is compared as it is unpacked: chance inside would change every byte of the archive.
  const askArchive = async (path: string) => {
    const answer = await stage.app.request(path, { headers: { cookie, host: 'localhost' } })
    const files = answer.status === 200 ? unzipSync(new Uint8Array(await answer.arrayBuffer())) : {}
    const texts = Object.entries(files).map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('latin1')}`)
    seen.push(normal([`GET ${path} ${answer.status}`, ...[...answer.headers].map(String), ...texts].join('\n')))
  }
  const start = await ask('GET', isSelf(who) ? '/mijn-vh' : '/werklijst')
  const closed = await ask('GET', '/werklijst?deel=closed')
  const places = [
    '/',
    '/mijn-vh',
    '/nieuw',
    '/opnemen',
    '/logboek',
    '/verzoeken',
    '/bewaren',
    '/register',
    '/register/nieuw',
    '/noodtoegang',
    '/eigen-adres',
  ]
  const anywhere: (readonly [string, string, URLSearchParams?])[] = [
    ...places.map((path) => ['GET', path] as const),
    ...['Noor', 'Vorbeeld Nor'].map((zoek) => ['POST', '/werklijst', new URLSearchParams({ zoek })] as const),
    ['POST', '/register', new URLSearchParams({ zoek: 'Voorbeeld' })],
    ['POST', '/register/nieuw', new URLSearchParams({ name: 'Noor', postcode: 'x' })],
    ['POST', '/nieuw', wrongInput('openCase')],
    ['POST', '/opnemen', wrongInput('takeUpCase')],
    ['POST', `/nieuw?na=${nowhere}`, wrongInput('openCase')],
    ...['', '/dossier.pdf', '/dossier/ktsd.pdf'].map((path) => ['GET', `/zaak/${nowhere}${path}`] as const),
  ]
  for (const [index, one] of anywhere.entries()) if (isTurn(index, 4)) await ask(...one)
  for (const world of await worldsOf(stage, who, start.body + closed.body)) {
    const page = await ask('GET', `/zaak/${world}`)
    const resident = await ask('GET', `/mijn-vh?traject=${world}`)
    const known = await ask('GET', `/mijn-vh/bekend?traject=${world}`)
    for (const [index, kind] of ['talk', 'homeVisit', 'exitTalk'].entries())
      if (isTurn(index, 3)) await ask('GET', `/zaak/${world}/afspraak/${kind}.ics`)
    await ask('GET', `/zaak/${world}/huur`)
    const links = `${page.body}${resident.body}${known.body}`.matchAll(/href="(\/zaak\/[^"]+\/stuk\/[^"]+)"/g)
    for (const [index, path] of [...new Set([...links].map(([, path]) => path ?? ''))].entries())
      if (isTurn(index, 2)) await ask('GET', path)
    const changes = page.body.matchAll(/href="(\/zaak\/[^"]+\/gegeven\/[^"]+)"/g)
    for (const [index, path] of [...new Set([...changes].map(([, path]) => path ?? ''))].entries()) {
      if (!isTurn(index, 8)) continue
      await ask('GET', path)
      // One that asks nothing would simply happen.
      const asks = Object.keys(actNamed(path.split('/').at(-1) as ActName).fields).length > 0
      if (!brief && asks) await ask('POST', path, new URLSearchParams({ sleutel: 'k'.repeat(32), why: 'zzz' }))
    }
    for (const [, path = ''] of page.body.matchAll(/href="(\/zaak\/[^"]+\/antwoord\.zip)"/g)) await askArchive(path)
    await ask('GET', `/mijn-vh/verzoeken?traject=${world}`)
    if (isTurn(0, 2)) await ask('GET', `/zaak/${world}/dossier.pdf`)
    for (const [index, file] of fileNames.entries())
      if (!brief && isTurn(index, 8)) await ask('GET', `/zaak/${world}/dossier/${file}.pdf`)
    for (const [index, act] of actNames.entries())
      if (isOf(who, act) ? isTurn(index, 8) : !brief && isTurn(index, 16)) await observeAct(ask, world, act, brief)
  }
  return mail ? [...seen, ...mailsTo(stage, who).map(normal)] : seen
}

/** The resident, or whoever used a letter to the resident. */
const isSelf = (who: string) => who === 'resident' || letterOf(who) !== undefined

type AskPage = (method: string, path: string, form?: URLSearchParams) => Promise<{ status: number }>

const isOf = (who: string, act: ActName) =>
  rolesOfAct(act, inForce).some((role) => role === (staffNamed(who)?.role ?? 'resident'))

async function observeAct(ask: AskPage, world: string, act: ActName, brief: boolean): Promise<void> {
  const path = `/zaak/${world}/${act}`
  const form = await ask('GET', path)
  // An act that asks nothing would simply happen.
  const happens = form.status === 200 && Object.values(actNamed(act).fields).every(({ kind }) => kind === 'confirm')
  const preview = previews[act]
  if (preview) await ask('POST', `${path}/voorbeeld`, new URLSearchParams(preview))
  if (!happens && !brief) await ask('POST', path, wrongInput(act))
}

/** In the order of the page; residents have their worlds from the store, since their page shows one. */
async function worldsOf(stage: TestStage, who: string, page: string): Promise<string[]> {
  const shown = [...page.matchAll(/href="\/zaak\/([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')
  if (!isSelf(who)) return [...new Set(shown)]
  const resident = stage.play.cases.get('zaak')?.resident
  const actor = resident && letterOf(who) ? { ...resident, letters: true as const } : resident
  return actor ? (await askWorklist(stage.play.services, actor)).map(({ worldId }) => worldId) : []
}

/** Mail to a person and to the mailbox of his or her organisation, with envelope, number and minute. */
function mailsTo(stage: TestStage, who: string): string[] {
  const member = staffNamed(who)
  if (!member) return []
  const { mail = '', mailbox } = organisations[member.at].settings
  const own = `${member.as}@${mail.split('@')[1] ?? ''}`
  return stage.mails
    .filter(({ to }) => to === own || to === mailbox)
    .map(({ date, ...rest }) => JSON.stringify({ ...rest, date }))
}

/** Where two observations part: the first answer that differs, from a little before the first differing character. */
export function difference(one: Observation, two: Observation): string | undefined {
  const place = Array.from({ length: Math.max(one.length, two.length) }, (_, index) => index).find(
    (index) => one[index] !== two[index],
  )
  if (place === undefined) return undefined
  const [a = '(nothing)', b = '(nothing)'] = [one[place], two[place]]
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const cut = (text: string) => text.slice(Math.max(0, at - 80), at + 160)
  return printable(`${a.split('\n')[0]}\n--- one\n${cut(a)}\n--- two\n${cut(b)}`)
}

/** Bytes of a PDF would upset a terminal. */
const printable = (text: string) => text.replace(/[^\n\x20-\x7e\u00a0-\uffff]/g, '.')
