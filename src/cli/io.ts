/** What every command has in common: where it writes, how it reads its options, and answers to lines. */
import { once } from 'node:events'

export type Io = { readonly stdout: NodeJS.WritableStream; readonly stderr: NodeJS.WritableStream }
export type ReadingIo = Io & { readonly stdin: AsyncIterable<string | Uint8Array> | NodeJS.ReadableStream }

/** Is told how to close what is open, for when the program is stopped half-way. */
export type AtEnd = (close: () => Promise<void>) => void

/** Options that cannot be read are none: Node words that in English and quotes them; we say what to write instead. */
export function ifRead<Options>(read: () => Options): Options | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

/** Text as it comes in, also where a letter is cut in two. */
export async function* pieces(stdin: ReadingIo['stdin']): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  for await (const chunk of stdin) yield typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

/** Answers each line as JSON as it comes in; several in one piece of input go out in one piece. */
export async function answerLines({ stdin, stdout }: ReadingIo, answer: (line: string) => unknown): Promise<void> {
  let rest = ''
  async function answered(lines: readonly string[]): Promise<void> {
    const out = lines.filter((line) => line.trim() !== '').map((line) => `${JSON.stringify(answer(line))}\n`)
    if (out.length > 0 && !stdout.write(out.join(''))) await once(stdout, 'drain')
  }
  for await (const piece of pieces(stdin)) {
    const lines = (rest + piece).split('\n')
    rest = lines.pop() ?? ''
    await answered(lines)
  }
  await answered([rest])
}
