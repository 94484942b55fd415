import type { TestStage } from './stage.ts'

/** A browser without a window: keeps cookies, sends forms, follows nothing by itself. */
export class Visitor {
  readonly #stage: TestStage
  readonly #from: string
  readonly cookies = new Map<string, string>()

  constructor(stage: TestStage, from = '192.0.2.1') {
    this.#stage = stage
    this.#from = from
  }

  async ask(path: string, form?: Readonly<Record<string, string>>) {
    const body = form ? new URLSearchParams(form).toString() : undefined
    const headers = {
      host: 'localhost',
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      'x-forwarded-for': this.#from,
      'sec-fetch-site': 'same-origin',
      ...(body === undefined
        ? {}
        : { 'content-type': 'application/x-www-form-urlencoded', 'content-length': String(body.length) }),
    }
    const method = form ? 'POST' : 'GET'
    const answer = await this.#stage.app.request(path, { method, headers, ...(body === undefined ? {} : { body }) })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const type = answer.headers.get('content-type') ?? ''
    return {
      status: answer.status,
      to: answer.headers.get('location') ?? '',
      headers: [...answer.headers].map(String),
      bytes,
      text: type.startsWith('text/') ? Buffer.from(bytes).toString('utf8') : '',
    }
  }

  /** With a session that is there already. */
  async as(who: string): Promise<this> {
    const [name = '', value = ''] = (await this.#stage.cookieOf(who)).split('=')
    this.cookies.set(name, value)
    return this
  }
}
