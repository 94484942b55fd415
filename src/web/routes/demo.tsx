import { Hono } from 'hono'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { phaseNames } from '../../covenant/index.ts'
import type { MailboxMail } from '../../messages/mailbox.ts'
import { askCase } from '../../questions/index.ts'
import { phaseOf } from '../../trajectory/index.ts'

import { residentName } from '../make/case.ts'
import { clockOf, long } from '../make/dates.ts'
import { type WorldRows, worldsModel } from '../make/worlds.ts'
import { type Ask, chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { MailboxPage, MailPage, WorldsListPage, WorldsPage } from '../pages/index.ts'
import type { DemoTrajectory } from '../services.ts'

/** Pages of the demo: the four worlds of one trajectory, and the mailbox. Elsewhere they do not exist. */
export const demoPages = new Hono<Env>()
  .get('/werelden', async (call) => {
    const { demo } = call.get('services')
    if (!demo) return notFound(call)
    const words = wordsOf(call)
    const items = []
    for (const trajectory of await demo.trajectories()) {
      const resident = (await rowsOf(call, trajectory, ['resident']))[0]
      if (!resident) continue
      const { context } = resident
      items.push({
        label: residentName(context, words),
        href: `/werelden/${trajectory.id}`,
        note: context.view.last ? long(dateInAmsterdam(context.view.last), words) : '',
        phase: words.say(phaseNames[phaseOf(context.view)]),
      })
    }
    const model = { lead: words.sentences.people.worldsNote, items }
    return html(
      call,
      <WorldsListPage
        model={model}
        words={words.pages}
        chrome={chromeFor(call, words.pages.worlds.listTitle, '/werelden')}
      />,
    )
  })
  .get('/werelden/:id', async (call) => {
    const { demo } = call.get('services')
    const trajectory = (await demo?.trajectories())?.find((t) => t.id === call.req.param('id'))
    if (!trajectory) return notFound(call)
    const words = wordsOf(call)
    const worlds = (await rowsOf(call, trajectory)).map(
      ({ context, ...world }): WorldRows => ({ ...world, rows: context.rows }),
    )
    const model = worldsModel(trajectory.id, worlds, call.req.query('stap'), words)
    if (!model) return notFound(call)
    return html(
      call,
      <WorldsPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/werelden')} />,
    )
  })
  .get('/postbus', async (call) => {
    const { demo } = call.get('services')
    if (!demo) return notFound(call)
    const words = wordsOf(call)
    const mails = [...(await demo.mailbox.list())].map((mail) => ({
      href: `/postbus/${mail.id}`,
      from: mail.from,
      to: mail.to,
      subject: mail.subject,
      date: dateText(mail, call),
      attachments: mail.attachments.length,
    }))
    return html(
      call,
      <MailboxPage
        model={{ lead: words.sentences.people.mailboxNote, mails }}
        words={words.pages}
        chrome={chromeFor(call, words.pages.mailbox.title, '/postbus')}
      />,
    )
  })
  .get('/postbus/:id', async (call) => {
    const mail = await call.get('services').demo?.mailbox.get(call.req.param('id'))
    if (!mail) return notFound(call)
    const words = wordsOf(call)
    const { mailbox } = words.pages
    const model = {
      back: { label: mailbox.title, href: '/postbus' },
      subject: mail.subject,
      envelope: [
        { name: mailbox.from, value: mail.from },
        { name: mailbox.to, value: mail.to },
        { name: mailbox.date, value: dateText(mail, call).text },
      ],
      headers: mail.headers,
      text: mail.text,
      attachments: [],
    }
    return html(call, <MailPage model={model} words={words.pages} chrome={chromeFor(call, mail.subject, '/postbus')} />)
  })

function dateText(mail: MailboxMail, call: Ask) {
  const words = wordsOf(call)
  if (mail.date === null) return { iso: '', text: '' }
  return { iso: mail.date, text: `${long(dateInAmsterdam(mail.date), words)}, ${clockOf(mail.date)}` }
}

async function rowsOf(call: Ask, trajectory: DemoTrajectory, only?: readonly string[]) {
  const found = []
  for (const { party, worldId, actor } of trajectory.worlds) {
    if (only && !only.includes(party)) continue
    const question = await askCase(call.get('services'), actor, worldId)
    if (question) found.push({ party, actor, context: question.context })
  }
  return found
}
