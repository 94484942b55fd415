import { Hono } from 'hono'
import { type CaseRole, isPrivacyOfficer, isResident } from '../../covenant/index.ts'
import { momentAt } from '../../engine/index.ts'
import { roleDoes } from '../../process/index.ts'
import { askWorklist } from '../../questions/index.ts'

import type { Words } from '../../words/index.ts'
import { textIn } from '../input.ts'
import { worklistModel } from '../make/worklist.ts'
import type { Link } from '../models/index.ts'
import { type Ask, chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { WorklistPage } from '../pages/index.ts'

export const worklist = new Hono<Env>()
  .get('/werklijst', (call) => show(call, async () => ''))
  // A name that is searched for has no place in an address: addresses are kept in histories and logs.
  .post('/werklijst', (call) => show(call, async () => (await textIn(call, 'zoek')) ?? ''))

async function show(call: Ask, searched: () => Promise<string>): Promise<Response> {
  const session = call.get('session')
  if (!session || isResident(session.actor.role) || isPrivacyOfficer(session.actor.role)) return notFound(call)
  const services = call.get('services')
  const words = wordsOf(call)
  const role = session.actor.role as CaseRole
  const lines = await askWorklist(services, session.actor)
  const { deel = '', blad = '1' } = call.req.query()
  const today = momentAt(services.database.now().toISOString()).date
  const model = worklistModel(
    lines,
    role,
    today,
    { search: (await searched()).slice(0, 100), section: deel, page: Number(blad) || 1 },
    linksOf(role, words),
    words,
  )
  return html(
    call,
    <WorklistPage
      model={model}
      words={words.pages}
      chrome={chromeFor(call, words.pages.worklist.title, '/werklijst')}
    />,
  )
}

function linksOf(role: CaseRole, words: Words): Link[] {
  const { passOn } = words.sentences
  const aside = [
    ...(roleDoes(role, 'importRent') ? [{ label: words.rent.together.menu, href: '/huur-uit-bestand' }] : []),
    { label: words.acts.substitute.menu, href: '/inspringen' },
    { label: words.acts.breakGlass.menu, href: '/noodtoegang' },
    { label: words.sentences.ownAddress.title, href: '/eigen-adres' },
  ]
  if (roleDoes(role, 'openCase')) {
    return [
      { label: words.acts.openCase.menu, href: '/nieuw' },
      { label: passOn.inbox, href: '/doorgegeven' },
      ...aside,
    ]
  }
  if (roleDoes(role, 'takeUpCase')) {
    return [
      { label: words.acts.takeUpCase.menu, href: '/opnemen' },
      { label: passOn.menu, href: '/doorgeven' },
      ...aside,
    ]
  }
  return aside
}
