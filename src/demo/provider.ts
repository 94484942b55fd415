/** The demo's own identity provider: what DigiD and an organisation's login do, with the demo's people and without a password. */
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider, { type Adapter, type AdapterPayload } from 'oidc-provider'

export type DemoAccount = { readonly id: string; readonly name: string; readonly mail?: string }
export type DemoDoor = { readonly door: string; readonly title: string; readonly accounts: readonly DemoAccount[] }
export type DemoProvider = { readonly issuer: string; readonly secret: string; stop(): Promise<void> }

/** What it remembers goes with the program; a way out and back takes a minute. */
class Memory implements Adapter {
  static readonly kept = new Map<string, AdapterPayload>()
  readonly #model: string
  constructor(model: string) {
    this.#model = model
  }
  #key = (id: string) => `${this.#model} ${id}`
  async upsert(id: string, payload: AdapterPayload) {
    Memory.kept.set(this.#key(id), payload)
  }
  async find(id: string) {
    return Memory.kept.get(this.#key(id))
  }
  async findByUid(uid: string) {
    return [...Memory.kept].find(([key, { uid: own }]) => key.startsWith(`${this.#model} `) && own === uid)?.[1]
  }
  async findByUserCode() {
    return undefined
  }
  async consume(id: string) {
    const found = Memory.kept.get(this.#key(id))
    if (found) Memory.kept.set(this.#key(id), { ...found, consumed: Math.floor(Date.now() / 1000) })
  }
  async destroy(id: string) {
    Memory.kept.delete(this.#key(id))
  }
  async revokeByGrantId(grantId: string) {
    for (const [key, { grantId: own }] of Memory.kept) if (own === grantId) Memory.kept.delete(key)
  }
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

const page = (title: string, uid: string, accounts: readonly DemoAccount[]) => `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title><style>
body{font:1.125rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}
button{font:inherit;width:100%;text-align:start;padding:.75rem 1rem;margin:.25rem 0;border:1px solid #767676;background:#fff;color:inherit}
button:hover,button:focus-visible{border-color:#1a1a1a;outline:3px solid #ffdd00}
</style></head><body><h1>${escaped(title)}</h1>
<p>Dit is een voorbeeld. In het echt logt u hier in bij uw eigen aanbieder. Wie bent u?</p>
<form method="post" action="/kies/${escaped(uid)}">${accounts
  .map(({ id, name }) => `<button name="id" value="${escaped(id)}">${escaped(name)}</button>`)
  .join('')}</form></body></html>`

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += (part as Buffer).length
    if (size > 10_000) break
    parts.push(part as Buffer)
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'))
}

/** Listens on this computer only; port 0 is any. Rejects where it is taken. `back`: the addresses to which each door may return. */
export async function startDemoProvider(
  port: number,
  back: (door: string) => readonly string[],
  doors: () => Promise<readonly DemoDoor[]>,
): Promise<DemoProvider> {
  const server = createServer()
  await new Promise<void>((ready, failed) => server.once('error', failed).listen(port, '127.0.0.1', ready))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const secret = randomBytes(24).toString('base64url')
  const names = (await doors()).map(({ door }) => door)
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const accountOf = async (id: string) =>
    (await doors()).flatMap(({ accounts }) => accounts).find((account) => account.id === id)
  const provider = new OidcProvider(issuer, {
    adapter: Memory,
    clients: names.map((door) => ({
      client_id: `drempel-${door}`,
      client_secret: secret,
      redirect_uris: [...back(door)],
      post_logout_redirect_uris: back(door).map((address) => new URL('/', address).href),
    })),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kty: 'RSA', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    acrValues: ['midden'],
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], acr: null },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/kies/${uid}` },
    findAccount: async (_context, sub) => {
      const account = await accountOf(sub)
      return account && { accountId: sub, claims: () => ({ sub, email: account.mail, email_verified: true }) }
    },
    loadExistingGrant: async (context) => {
      const { session, client, provider: at } = context.oidc
      const grant = new at.Grant({ accountId: session?.accountId ?? '', clientId: client?.clientId ?? '' })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/kies/')) return answer(request, response)
    const choose = async () => {
      const { uid, params } = await provider.interactionDetails(request, response)
      const here = (await doors()).find(({ door }) => `drempel-${door}` === params.client_id)
      const chosen = request.method === 'POST' ? (await bodyOf(request)).get('id') : undefined
      if (here && chosen && here.accounts.some(({ id }) => id === chosen))
        return provider.interactionFinished(request, response, { login: { accountId: chosen, acr: 'midden' } })
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      response.end(page(here?.title ?? '', uid, here?.accounts ?? []))
    }
    choose().catch(() => response.writeHead(400).end())
  })
  return {
    issuer,
    secret,
    stop: () => {
      server.closeAllConnections()
      return new Promise((closed) => server.close(() => closed()))
    },
  }
}
