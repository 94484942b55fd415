/** Signed on the screen, copied into KRIS, and then somebody gets at the database itself. */
import pg from 'pg'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fileOwners } from '../covenant/index.ts'
import { append, asSession, documents, eraseWorld, readSeal, recordSeal } from '../database/index.ts'
import { makeSealKeys, sealer } from '../documents/index.ts'
import { textOf } from '../letters/pdf-text.ts'
import { staffNamed } from '../player/organisations.ts'
import { verify } from '../questions/index.ts'
import { type Kept, openStage, type TestStage } from '../testing/stage.ts'
import { between, signed, upTo } from '../testing/story.ts'

const keys = makeSealKeys()
const consultant = 'corporation-a:consultant-1'
const coordinator = 'team:coordinator-1'
let kept: Kept
let stage: TestStage
let login: pg.Client

const open = async (from?: Kept) => {
  stage = await openStage(from ? { from } : {})
  Object.assign(stage.play.services, { sealer: sealer(keys) })
  login = new pg.Client({ connectionString: stage.url })
  await login.connect()
}
const close = async () => {
  await login.end()
  await stage.close()
}

beforeAll(async () => {
  await open()
  await stage.tell([...upTo('agreement'), signed(), ...between('kris', 'register')])
  await login.end()
  kept = await stage.keep()
})
beforeEach(() => open(kept))
afterEach(close)

/** As somebody who has the password of the database. */
const really = async (text: string, values: unknown[] = []) =>
  (await login.query<Record<string, string>>(text, values)).rows
const idOf = async (file: string) => {
  const [row] = await really(`select id from drempel.document where file = $1 and category = 'signedAgreement'`, [file])
  return row?.id ?? ''
}
const actorOf = (who: string) => {
  const actor = staffNamed(who)?.actor
  if (!actor) throw new Error(who)
  return actor
}
const found = async (by = keys) => {
  const [result] = await verify({ database: stage.database, sealer: sealer(by), url: stage.url })
  return { looked: result?.looked, broken: result?.broken }
}
const broken = (about: string, fault: string) => ({ looked: 2, broken: [{ about, fault }] })

describe('a check of the seals finds', () => {
  it('a document that was changed, and not its copy', async () => {
    const id = await idOf('agreement')
    await really(`update drempel.document set bytes = bytes || 'x' where id = $1`, [id])
    expect(await found()).toEqual(broken(id, 'documentChanged'))
  })

  it.each([
    ['what it says', `statement = replace(statement, '"signatories":3', '"signatories":2')`],
    ['its signature', `signature = set_byte(signature, 0, (get_byte(signature, 0) + 1) % 256)`],
    ['how many signed', 'signatories = 2'],
    ['when it was sealed', `sealed_at = sealed_at - interval '1 day'`],
  ])('a seal of which somebody changed %s', async (_, change) => {
    const id = await idOf('agreement')
    await really(`update drempel.seal set ${change} where document_id = $1`, [id])
    expect(await found()).toEqual(broken(id, 'sealChanged'))
  })

  it('a seal that was taken from another document', async () => {
    const [one, other] = [await idOf('agreement'), await idOf('krisGeneral')]
    await really(
      `update drempel.seal s set statement = o.statement, signature = o.signature from drempel.seal o
       where s.document_id = $1 and o.document_id = $2`,
      [one, other],
    )
    expect(await found()).toEqual(broken(one, 'sealChanged'))
  })

  it('a seal that is made with another key', async () => {
    const ids = [await idOf('agreement'), await idOf('krisGeneral')].sort()
    expect(await found(makeSealKeys())).toEqual({
      looked: 2,
      broken: ids.map((about) => ({ about, fault: 'unknownKey' })),
    })
  })

  it('a document that was taken away behind the program’s back', async () => {
    const id = await idOf('agreement')
    await really('update drempel.entry set document_id = null where document_id = $1', [id])
    await really('delete from drempel.document where id = $1', [id])
    expect(await found()).toEqual(broken(id, 'documentGone'))
  })

  it('a seal that was taken away', async () => {
    const id = await idOf('agreement')
    await really('delete from drempel.seal where document_id = $1', [id])
    expect(await found()).toEqual(broken(id, 'sealMissing'))
  })

  it('nothing where a document was erased as it should be: the seal went with it', async () => {
    const [row] = await really('select trajectory_id as id from drempel.seal limit 1')
    const files = fileOwners().filter(({ party }) => party === 'team')
    const id = row?.id ?? ''
    await asSession(stage.database, actorOf(coordinator), async (tx) => {
      await append(tx, id, [{ to: 'team', type: 'supportWished', payload: { wants: false }, byPerson: null }])
      await eraseWorld(
        tx,
        id,
        'team',
        files.map(({ file }) => file),
      )
    })
    expect(await idOf('krisGeneral')).toBe('')
    expect(await found()).toEqual({ looked: 1, broken: [] })
  })

  it('nothing where nothing happened, for the document and for its copy in KRIS', async () => {
    expect(await found()).toEqual({ looked: 2, broken: [] })
  })
})

describe('a seal', () => {
  it('is not copied, nor its document, when somebody changed that before', async () => {
    await close()
    await open()
    await stage.tell([...upTo('agreement'), signed(), ...between('kris', 'intakeReport')])
    const id = await idOf('agreement')
    await really(`update drempel.document set bytes = bytes || 'x' where id = $1`, [id])
    await stage.tell(between('register', 'register'))
    expect(await idOf('krisGeneral')).toBe('')
    expect(await found()).toEqual({ looked: 1, broken: [{ about: id, fault: 'documentChanged' }] })
  })

  it('cannot be changed, taken away or put on anything else by the program, nor read by a stranger', async () => {
    const id = await idOf('agreement')
    const as = (who: string, text: string) =>
      asSession(stage.database, actorOf(who), async ({ client }) => (await client.query(text)).rows)
    await expect(as(consultant, `update drempel.seal set signatories = 9`)).rejects.toThrow('refused')
    await expect(as(consultant, `delete from drempel.seal`)).rejects.toThrow('refused')
    await expect(as(consultant, `select * from drempel.all_seals()`)).rejects.toThrow('refused')
    await expect(as(consultant, `select drempel.sealed_document('${id}')`)).rejects.toThrow('refused')
    expect(await as('corporation-a:consultant-2', 'select * from drempel.seal')).toEqual([])
    expect(await as(consultant, 'select document_id from drempel.seal')).toEqual([{ document_id: id }])
    const [draft] = await really(`select id, trajectory_id from drempel.document where category = 'agreementDraft'`)
    const again = asSession(stage.database, actorOf(consultant), async (tx) => {
      const seal = await readSeal(tx, id)
      if (seal) await recordSeal(tx, draft?.trajectory_id ?? '', { ...seal, documentId: draft?.id ?? '' })
    })
    await expect(again).rejects.toThrow('refused')
  })

  it('stands with the document on the pages of who may read it, with the fingerprint of the key', async () => {
    for (const [who, party] of [
      [consultant, 'corporation'],
      ['team:worker-1', 'team'],
    ] as const) {
      const headers = { cookie: await stage.cookieOf(who) }
      const world = stage.play.cases.get('zaak')?.worlds.get(party)
      const page = await (await stage.app.request(`/zaak/${world}`, { headers })).text()
      expect(page).toContain('Verzegeld op donderdag 12 maart 2026')
      expect(page).toContain(keys.fingerprint.match(/.{8}/g)?.join(' '))
    }
  })
})

describe('the signed agreement', () => {
  it('is a tagged PDF with names, place, moment and each signature as lines, not as a picture', async () => {
    const id = await idOf('agreement')
    const stored = await asSession(stage.database, actorOf(consultant), (tx) => documents.read(tx, id))
    const pdf = stored?.bytes ?? Buffer.alloc(0)
    const text = textOf(pdf)
    for (const words of ['MevrouwN.Voorbeeld', 'FatimaProef', 'SamVerzonnen', '12maart2026,11.30uur', 'PlaatsUtrecht'])
      expect(text).toContain(words)
    const raw = pdf.toString('latin1')
    expect(raw).toContain('/MarkInfo')
    expect(raw).toMatch(/\/StructTreeRoot/)
    expect(raw).not.toMatch(/\/Subtype\s*\/Image/)
  })
})
