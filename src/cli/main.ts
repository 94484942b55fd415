import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

/**
 * `drempel`: the program on the command line. None of it is `.tsx`, so Node reads it by itself; what that compiled is kept
 * beside the packages (not where everybody may write), where that can be written.
 */
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)))

const usage = `Drempel op de opdrachtregel.

  drempel play BESTAND...  speelt scenario's na en laat zien wat iedereen ziet
  drempel covenant         drukt het convenant af
  drempel papers           drukt register, DPIA en privacyverklaring af
  drempel term             rekent uit wanneer een termijn afloopt
  drempel check-text       leest een tekst na op wat niet in een dossier mag
  drempel verify           kijkt na of verzegelde documenten niet veranderd zijn
  drempel messages         maakt en bekijkt wat vertalers nodig hebben
  drempel backup           maakt een reservekopie terwijl Drempel draait
  drempel restore          zet een reservekopie terug, of kijkt haar na
  drempel retention        laat zien wat vernietigd moet worden, en vernietigt het
  drempel match            zoekt wie uit een register iemand kan zijn
  drempel register         vult het register van cliënten van het Buurtteam
  drempel scenarios-doc    schrijft docs/scenarios.md

Vraag uitleg over een opdracht met: drempel OPDRACHT --help
`

const { stdin, stdout, stderr } = process
const io = { stdin, stdout, stderr }

/** What a command has open; closed before the program ends, however it ends. */
const open: (() => Promise<void>)[] = []
const atEnd = (close: () => Promise<void>) => void open.push(close)

// Loaded when asked for: nobody waits for a command that is not run.
const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  play: async (args) => (await import('./play.ts')).play(args, io, atEnd),
  covenant: async (args) => (await inForce()) ?? (await import('./covenant/index.ts')).covenant(args, io),
  papers: async (args) => (await inForce()) ?? (await import('./papers.ts')).printPapers(args, io),
  term: async (args) => (await inForce()) ?? (await import('./term.ts')).term(args, io),
  'check-text': async (args) => (await import('./check-text.ts')).checkText(args, io),
  verify: async (args) => (await import('./verify.ts')).verifyDatabase(args, io, atEnd),
  backup: async (args) => (await import('./backup.ts')).backup(args, io, atEnd),
  restore: async (args) => (await import('./restore.ts')).restore(args, io, atEnd),
  messages: async (args) => (await import('./messages.ts')).messages(args, io),
  retention: async (args) => (await import('./retention.ts')).retention(args, io, atEnd),
  match: async (args) => (await import('./match.ts')).matchFiles(args, io, atEnd),
  register: async (args) => (await import('./register.ts')).register(args, io, atEnd),
  'scenarios-doc': async (args) => (await import('./scenarios-document.ts')).scenariosDocument(args, io),
}

/** What is printed goes by the covenant in force. Gives the exit code where that cannot be read. */
async function inForce(): Promise<number | undefined> {
  try {
    ;(await import('../engine/covenant-file.ts')).adoptCovenantFile(process.env.COVENANT_FILE || null)
    return undefined
  } catch (error) {
    stderr.write(`${error instanceof Error ? error.message : 'onbekend'}\n`)
    return 2
  }
}

async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2)
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    stdout.write(usage)
    return name === undefined ? 2 : 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command) return command(args)
  stderr.write(`De opdracht ‘${name}’ bestaat niet.\n\n${usage}`)
  return 2
}

let stopping = false
async function stop(code: number): Promise<void> {
  if (stopping) return
  stopping = true
  // Taking the server away breaks connections that were at work: that is no failure, and must not decide how this ends.
  process.on('uncaughtException', () => undefined)
  process.on('unhandledRejection', () => undefined)
  await Promise.allSettled(open.map((close) => close()))
  process.exit(code)
}

const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const
for (const [signal, code] of Object.entries(signals)) process.on(signal, () => void stop(code))
// Whoever reads may have had enough, as with `| head`: that is no error.
for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    void stop(0)
  })
}

try {
  const code = await main()
  if (!stopping) process.exitCode = code
} catch (error) {
  // What is under way fails when it is stopped half-way; that is not worth a line.
  if (!stopping) {
    if (!(error instanceof Error && error.name === 'NotNow')) throw error
    stderr.write(`${error.message}\n`)
    await stop(1)
  }
}
