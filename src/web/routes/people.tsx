import { Hono } from 'hono'
import { type CaseRole, isResident, partyNames, roleNames } from '../../covenant/index.ts'
import { closeSession, endAt, personas } from '../../identity/index.ts'
import { seenBy } from '../../words/by-checker.ts'
import { isLanguage } from '../../words/index.ts'
import { enter, forgetSession } from '../enter.ts'
import { textIn } from '../input.ts'
import type { PeopleModel } from '../models/index.ts'
import {
  type Ask,
  chromeFor,
  type Env,
  html,
  notFound,
  rememberLanguage,
  spokenTo,
  startOf,
  wordsOf,
} from '../page.tsx'
import { PeoplePage } from '../pages/index.ts'
import { doorsPage } from './login.tsx'

/** Who comes in: in the demo one chooses a person, elsewhere one logs in. */
export const people = new Hono<Env>()
  .get('/', async (call) => {
    const session = call.get('session')
    if (session) return call.redirect(startOf(session.actor.role))
    return call.get('services').demo ? choose(call) : doorsPage(call)
  })
  .get('/kies', (call) => (call.get('services').demo ? choose(call) : notFound(call)))
  .post('/kies', async (call) => {
    const services = call.get('services')
    if (!services.demo) return notFound(call)
    const person = await textIn(call, 'person')
    const persona = (await personas(services.database)).find((p) => personaId(p.actor) === person)
    if (!persona) return notFound(call)
    if (!(await enter(call, persona.actor))) return notFound(call)
    return call.redirect(startOf(persona.actor.role), 303)
  })
  .post('/uit', async (call) => {
    const [session, token] = [call.get('session'), call.get('token')]
    if (session && token) await closeSession(call.get('services').database, session, token)
    forgetSession(call)
    call.header('Clear-Site-Data', '"cache", "storage"')
    const { entrance, signIn, demo } = call.get('services')
    const provider = entrance.providers.find(({ door }) => door === session?.door)
    // Where the provider remembers as well, it is asked to forget: the next one at this computer is somebody else.
    const away = provider && (await endAt(provider, `${demo ? new URL(call.req.url).origin : signIn.address}/`))
    return call.redirect(away ?? '/', 303)
  })
  .get('/taal/:language', (call) => {
    const language = call.req.param('language')
    if (!isLanguage(language) || !spokenTo(call.get('session')).includes(language)) return notFound(call)
    rememberLanguage(call, language)
    const from = call.req.header('referer')
    const back = from ? new URL(from) : undefined
    return call.redirect(back && back.host === call.req.header('host') ? `${back.pathname}${back.search}` : '/', 303)
  })

const personaId = (actor: { person: string; role: string }) => `${actor.person}.${actor.role}`

async function choose(call: Ask): Promise<Response> {
  const words = wordsOf(call)
  const { people: text } = words.sentences
  const all = await personas(call.get('services').database)
  const groups = new Map<string, PeopleModel['groups'][number]>()
  for (const { actor, name, organisationName, label } of all) {
    const organisation = organisationName ?? words.say(partyNames[actor.party])
    const group = groups.get(organisation) ?? { party: actor.party, organisation, people: [] }
    const role = isResident(actor.role) ? '' : words.say(roleNames[actor.role as CaseRole])
    groups.set(organisation, {
      ...group,
      people: [...group.people, { id: personaId(actor), name: name ?? label, role, sees: seenBy(words, actor.role) }],
    })
  }
  const model: PeopleModel = {
    lead: text.lead,
    choose: { action: '/kies', hidden: {} },
    groups: [...groups.values()],
    links: [
      { label: words.signIn.doors.practice, href: '/inloggen', note: words.signIn.doors.practiceNote },
      { label: text.worlds, href: '/werelden', note: text.worldsNote },
      { label: text.mailbox, href: '/postbus', note: text.mailboxNote },
      { label: text.covenant, href: '/convenant', note: text.covenantNote },
    ],
  }
  return html(
    call,
    <PeoplePage model={model} words={words.pages} chrome={chromeFor(call, words.pages.people.title, '/kies')} />,
  )
}
