/** `drempel check-text`: reads a text, or a stream of them, for what may not stand in a file. */
import { parseArgs } from 'node:util'
import { adviceFor } from '../files/guard/advice.ts'
import { type GuardFile, guard, guardFiles } from '../files/guard/index.ts'
import { reader } from '../files/guard/learned/index.ts'
import { answerLines, ifRead, pieces, type ReadingIo } from './io.ts'

type Command =
  | { readonly kind: 'help' }
  /** `file`: for lines that name none. */
  | { readonly kind: 'lines'; readonly file: GuardFile | undefined }
  | { readonly kind: 'one'; readonly file: GuardFile }
  | { readonly kind: 'wrong'; readonly error: string }

/**
 * Runs the command. Resolves to the exit code: 0 nothing found, 1 something found (with `--jsonl`: or a line that cannot
 * be read), 2 wrong arguments.
 */
export async function checkText(args: readonly string[], io: ReadingIo): Promise<number> {
  const command = parse(args)
  switch (command.kind) {
    case 'help':
      io.stdout.write(usage)
      return 0
    case 'wrong':
      io.stderr.write(`${command.error}\n`)
      return 2
    case 'one':
      return checkWhole(io, command.file)
    case 'lines':
      return checkLines(io, command.file)
  }
}

function parse(args: readonly string[]): Command {
  const options = parseOptions(args)
  if (options === undefined) return { kind: 'wrong', error: errors.options }
  if (options.help) return { kind: 'help' }
  if (options.file !== undefined && !isGuardFile(options.file)) return { kind: 'wrong', error: errors.file }
  if (options.jsonl) return { kind: 'lines', file: options.file }
  return options.file === undefined ? { kind: 'wrong', error: errors.file } : { kind: 'one', file: options.file }
}

const parseOptions = (args: readonly string[]) =>
  ifRead(
    () =>
      parseArgs({
        args: [...args],
        options: {
          file: { type: 'string' },
          jsonl: { type: 'boolean' },
          help: { type: 'boolean', short: 'h' },
        },
      }).values,
  )

const isGuardFile = (name: unknown): name is GuardFile => (guardFiles as readonly unknown[]).includes(name)

async function checkWhole(io: ReadingIo, file: GuardFile): Promise<number> {
  let text = ''
  for await (const piece of pieces(io.stdin)) text += piece
  const findings = read(text, file)
  io.stdout.write(`${JSON.stringify(findings)}\n`)
  return findings.length ? 1 : 0
}

async function checkLines(io: ReadingIo, file: GuardFile | undefined): Promise<number> {
  let found = false
  await answerLines(io, (line) => {
    const answered = answerLine(line, file)
    found ||= 'error' in answered || answered.findings.length > 0
    return answered
  })
  return found ? 1 : 0
}

/** What was found, with what to write instead. */
const read = (text: string, file: GuardFile) =>
  guard(text, file, reader).map((finding) => ({ ...finding, advice: adviceFor(finding.kind, file) }))

function answerLine(line: string, file: GuardFile | undefined) {
  const asked = parsed(line)
  const id = asked?.id ?? null
  if (typeof asked?.text !== 'string') return { id, error: errors.line }
  const named = asked.file ?? file
  return isGuardFile(named) ? { id, findings: read(asked.text, named) } : { id, error: errors.file }
}

function parsed(line: string): { id?: unknown; file?: unknown; text?: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

const example = 'drempel check-text --file ktsd < tekst.txt'

const errors = {
  options: `Deze opdracht begrijpen wij niet. Schrijf bijvoorbeeld: ${example}, of vraag uitleg met --help.`,
  file: `Schrijf bij --file een van deze dossiers: ${guardFiles.join(', ')}.`,
  line: 'Schrijf een regel als {"id":"1","file":"ktsd","text":"…"}.',
}

const usage = `Leest een tekst na op wat niet in een dossier mag staan: strafrecht, gezondheid, BSN, rekeningnummers,
telefoonnummers van anderen, en bedragen van inkomen en van andere schulden dan huur.

  ${example}
  drempel check-text --jsonl < teksten.jsonl

  --file   het dossier: ${guardFiles.join(', ')}
  --jsonl  lees regels als {"id":"1","file":"ktsd","text":"…"}, en antwoord per regel

Einde met 0 als er niets is gevonden, met 1 als er iets is gevonden, met 2 als de opdracht niet klopt.
`
