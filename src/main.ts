import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { type Config, loadConfig } from './config/config.ts'
import { masterKeyOf } from './config/master-key.ts'
import { themeCssOf } from './config/theme.ts'
import { startEmbedded } from './database/embedded/index.ts'
import {
  clearMaterial,
  connect,
  migrate,
  notNow,
  openingSessions,
  openKeys,
  openOwnLogins,
  setClock,
  settleKeys,
  syncCovenant,
  toldOfKeys,
} from './database/index.ts'
import { fillDemo } from './demo/fill.ts'
import { startDemoLogIn } from './demo/log-in.ts'
import { welcomeResident } from './demo/welcome.ts'
import { demoTrajectories } from './demo/worlds.ts'
import { clamd, examiner, readPayments, sealer, sealKeysOf } from './documents/index.ts'
import { adoptCovenantFile, type Services } from './engine/index.ts'
import { makeSignIn } from './identity/index.ts'
import { type JobsOptions, startJobs, subjectKeyOf } from './jobs/index.ts'
import { renderDossier } from './letters/dossier.ts'
import { renderPaper } from './letters/paper.ts'
import { renderLetter } from './letters/render.ts'
import { loadFonts } from './letters/typst.ts'
import { loginCodeSender, loginNoticeSender } from './messages/login-code.ts'
import { startMailbox } from './messages/mailbox.ts'
import { smtpTransport } from './messages/smtp.ts'
import { effects } from './process/effects.ts'
import { annexRules } from './process/rules.ts'
import { buildApp } from './web/index.ts'

/** Starts everything, in the order in which it leans on each other, and stops it in the opposite one. */
type Stop = () => Promise<void>

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

type Pages = Parameters<typeof serve>[0]['fetch']

/**
 * Takes the port before anything is started, so that none is found free and then lost to another. Who asks before `open`
 * waits for the pages.
 */
async function claimPort(hostname: string, port: number) {
  const pages = Promise.withResolvers<Pages>()
  const server = serve({ fetch: async (request, env) => (await pages.promise)(request, env), hostname, port })
  await new Promise<void>((ready, failed) => server.once('listening', ready).once('error', failed)).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') throw error
      throw new Error(`Port ${port} is in use. Stop what runs there, or write PORT=3001 npm start`)
    },
  )
  return {
    port: (server.address() as AddressInfo).port,
    open: pages.resolve,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

async function start(config: Config, stops: Stop[], onLost: (error: Error) => void): Promise<void> {
  const filling = adoptCovenantFile(config.covenantFile)
  if (config.fontPath !== null) loadFonts(config.fontPath)
  const themeCss = await themeCssOf(config.themeCss, config.dataFolder, complain)
  const door = await claimPort(config.host, config.port)
  // The owner's: it makes what is missing, and is closed before the first page.
  const url = config.databaseUrl ?? (await ownDatabase(config, stops, onLost))
  await migrate(url)
  await syncCovenant(url, annexRules, filling)
  await setClock(url, 'database')
  const keys = await openKeys(config, url)
  const onError = () => complain('The connection to the database broke; it is made again.')
  const logins = await openOwnLogins(config, url)
  const database = connect(logins, { keys, onError })
  stops.push(() => database.close())
  const settled = await settleKeys(database, url)
  for (const line of toldOfKeys(settled.keys)) complain(line)
  // What is searched stands in plain: a copy of the folder of a stopped Drempel must not have it.
  if (!config.databaseUrl) stops.push(() => clearMaterial(database))
  const demo = config.mode === 'demo'
  const mailbox = demo && !config.smtpUrl ? await startMailbox(join(config.dataFolder, 'mailbox')) : undefined
  if (mailbox) stops.push(() => mailbox.stop())
  const smtpUrl = config.smtpUrl ?? mailbox?.url
  const sender = config.mailFrom ?? undefined
  const transport = smtpUrl ? smtpTransport(smtpUrl, { sender, requireTls: !demo }) : undefined
  const forCodes = smtpUrl ? smtpTransport(smtpUrl, { sender, requireTls: true }) : undefined
  const services: Services = {
    database,
    effects,
    renderLetter: (model) => renderLetter(model, 'nl'),
    examine: examiner(config.clamdUrl ? clamd(config.clamdUrl) : undefined),
    readPayments,
    sealer: sealer(sealKeysOf(config, true)),
    signIn: {
      ...makeSignIn(masterKeyOf(config, true), config.publicUrl ?? `http://localhost:${door.port}`),
      ...(transport ? { notice: loginNoticeSender(transport, database.now, sender) } : {}),
    },
  }
  if (demo) await fillDemo(url, logins, services)
  if (transport) {
    const mail = { transport, ...(sender ? { sender } : {}) }
    const jobs = await startJobs({ workerUrl: logins.worker, services, ...mail, log: complain, ...logJobs(config) })
    stops.push(() => jobs.stop())
  } else complain('SMTP_URL is not set: mail waits in the queue until it is.')
  // Without a provider that was set the demo brings one; where its port is taken one logs in by letter only.
  const ownLogIn = demo && config.providers.length === 0
  const logIn = ownLogIn
    ? await startDemoLogIn(database, door.port, config.port === 0).catch(() => undefined)
    : undefined
  if (logIn) stops.push(() => logIn.stop())
  const app = buildApp({
    ...services,
    renderDossier,
    renderPaper,
    ...(themeCss === null ? {} : { themeCss }),
    ...(config.vocabularyBase ? { vocabularyBase: config.vocabularyBase } : {}),
    entrance: {
      providers: logIn?.providers ?? config.providers,
      secure: !demo,
      behindProxy: config.behindProxy,
      ...(forCodes ? { mailCode: loginCodeSender(forCodes, database.now, sender) } : {}),
    },
    report: (reference, error) => complain(`${reference} ${error instanceof Error ? error.name : 'unknown'}`),
    ...(demo
      ? {
          demo: {
            mailbox: mailbox ?? noMailbox,
            trajectories: () => demoTrajectories({ ...services, database: openingSessions(database) }),
            welcome: (actor, worldId) => welcomeResident(services, actor, worldId),
          },
        }
      : {}),
  })
  door.open(app.fetch)
  stops.push(() => door.close())
  greet(config, door.port)
}

/** Where the two logs go beside the database. */
function logJobs({ otlp, auditHeads, ...place }: Config): Pick<JobsOptions, 'otlp' | 'auditHeads'> {
  return {
    auditHeads,
    ...(otlp ? { otlp: { ...otlp, version, subjectKey: subjectKeyOf(masterKeyOf(place, true)) } } : {}),
  }
}

/** With a mail server of its own the demo keeps no mail. */
const noMailbox = { list: async () => [], get: async () => undefined }

async function ownDatabase({ dataFolder }: Config, stops: Stop[], onLost: (error: Error) => void): Promise<string> {
  const embedded = await startEmbedded({ dataDir: join(dataFolder, 'postgres'), log: complain, onLost })
  stops.push(() => embedded.stop())
  return embedded.url
}

function greet(config: Config, port: number): void {
  const address = `http://localhost:${port}`
  say(`Drempel staat klaar op ${address}`)
  if (config.mode !== 'demo') {
    if (!config.providers.some(({ lets }) => lets === 'staff'))
      say('Voor medewerkers is nog geen inloggen ingesteld (OIDC_STAFF_ISSUER): alleen bewoners komen binnen.')
    return
  }
  say(`Kies daar wie u bent: een woonconsulent, iemand van het Buurtteam, van Werk en Inkomen, of een bewoner.`)
  say(
    `Vier werelden naast elkaar: ${address}/werelden   Alle mail: ${address}/postbus   De regels: ${address}/convenant`,
  )
  say('Stoppen: Ctrl-C. Wat u deed, blijft bewaard.')
}

async function main(): Promise<void> {
  const loaded = loadConfig(process.env)
  if (!loaded.ok) {
    for (const problem of loaded.problems) complain(problem)
    process.exit(1)
  }
  const { config, warnings } = loaded
  for (const warning of warnings) complain(warning)
  const stops: Stop[] = []
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= (async () => {
      for (const one of stops.reverse()) await one().catch(() => undefined)
    })()
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop().then(() => process.exit(0)))
  // With 1, so that whoever watches over the program starts it again.
  const end = async (error: unknown) => {
    complain(error instanceof Error ? error.message : 'Drempel could not start')
    await stop()
    process.exit(1)
  }
  try {
    await start(config, stops, (error) => void end(error))
  } catch (error) {
    await end(notNow(error) ?? error)
  }
}

await main()
