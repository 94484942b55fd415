import { once } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type pg from 'pg'

/** What `pg` has for its own `Query`, and its types do not name. */
type CopyConnection = pg.Connection & {
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(why: string): void
}

/** A statement with COPY, spoken as `pg` speaks its own `Query`; neither side keeps more in memory than the other can take. */
abstract class Copy implements pg.Submittable {
  readonly done: Promise<void>
  /** `pg` calls this when the connection breaks. */
  callback: (error: Error | null) => void = () => undefined
  readonly #text: string
  #finish: () => void = () => undefined

  constructor(text: string) {
    this.#text = text
    this.done = new Promise((resolve, reject) => {
      this.#finish = resolve
      this.callback = (error) => error && reject(error)
    })
  }

  submit(connection: pg.Connection): void {
    connection.query(this.#text)
  }

  handleCommandComplete(): void {}
  handleError(error: Error): void {
    this.callback(error)
  }
  handleReadyForQuery(): void {
    this.#finish()
  }
}

class CopyOut extends Copy {
  readonly #to: Writable

  constructor(text: string, to: Writable) {
    super(text)
    this.#to = to
  }

  handleCopyData({ chunk }: { chunk: Uint8Array }, { stream }: pg.Connection): void {
    // The parser goes on using its memory.
    if (this.#to.write(Buffer.from(chunk))) return
    stream.pause()
    this.#to.once('drain', () => stream.resume())
  }
}

class CopyIn extends Copy {
  readonly #from: Readable

  constructor(text: string, from: Readable) {
    super(text)
    this.#from = from
  }

  handleCopyInResponse(connection: CopyConnection): void {
    void this.#send(connection).catch((error: Error) => {
      this.callback(error)
      connection.sendCopyFail('')
    })
  }

  async #send(connection: CopyConnection): Promise<void> {
    for await (const chunk of this.#from) {
      connection.sendCopyFromChunk(chunk)
      if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
    }
    connection.endCopyFrom()
  }
}

/** Writes what `copy … to stdout` gives, and leaves `to` open. */
export const copyOut = (client: pg.Client, text: string, to: Writable): Promise<void> =>
  client.query(new CopyOut(text, to)).done

/** Reads `from` to its end into `copy … from stdin`. */
export const copyIn = (client: pg.Client, text: string, from: Readable): Promise<void> =>
  client.query(new CopyIn(text, from)).done
