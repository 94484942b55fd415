import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import OidcProvider from 'oidc-provider'
import type { Provider } from '../identity/index.ts'
import type { Visitor } from './visitor.ts'

/** Who comes back from the provider, and on which level. */
export type Account = {
  readonly sub: string
  readonly email?: string
  readonly verified?: boolean
  readonly acr?: string
}

/** A real provider on this computer, at which one is whoever `next` says, without a page to choose on. */
export async function startProvider() {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const next: { account: Account } = { account: { sub: 'niemand' } }
  const client = (door: string) => ({
    client_id: `drempel-${door}`,
    client_secret: 'a secret of this test only, long enough',
    redirect_uris: [`https://drempel.example/inloggen/${door}/terug`],
    post_logout_redirect_uris: ['https://drempel.example/'],
  })
  const provider = new OidcProvider(issuer, {
    clients: [client('digid'), client('werk')],
    acrValues: ['laag', 'midden'],
    pkce: { required: () => true },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], acr: null },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/hier/${uid}` },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: next.account.email, email_verified: next.account.verified ?? true }),
    }),
    loadExistingGrant: async (context) => {
      const { session, client: asks, provider: at } = context.oidc
      const grant = new at.Grant({ accountId: session?.accountId ?? '', clientId: asks?.clientId ?? '' })
      grant.addOIDCScope('openid email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/hier/')) return answer(request, response)
    const { sub, acr } = next.account
    return provider.interactionFinished(request, response, { login: { accountId: sub, ...(acr ? { acr } : {}) } })
  })
  const providerAt = (door: string, lets: Provider['lets'], more: Partial<Provider> = {}): Provider => ({
    door,
    lets,
    issuer,
    clientId: `drempel-${door}`,
    clientSecret: 'a secret of this test only, long enough',
    acr: lets === 'resident' ? ['midden'] : [],
    name: door,
    organisation: null,
    ...more,
  })

  /** Through the provider as a browser would; gives the path and query of the way back. */
  async function through(url: string, account: Account): Promise<string> {
    next.account = account
    const cookies = new Map<string, string>()
    for (let at = url, steps = 0; steps < 10; steps++) {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await fetch(at, { redirect: 'manual', headers: { cookie } })
      for (const one of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
        cookies.set(name, value)
      }
      const to = new URL(response.headers.get('location') ?? '/nowhere', at)
      if (to.origin === 'https://drempel.example') return to.pathname + to.search
      if (!response.headers.get('location')) throw new Error(`the provider stopped with ${response.status}`)
      at = to.href
    }
    throw new Error('the provider goes round and round')
  }

  return {
    providerAt,
    through,
    /** All the way: out through `door`, and back as this account. */
    async comesBack(visitor: Visitor, door: string, account: Account) {
      const out = await visitor.ask(`/inloggen/${door}`)
      return visitor.ask(await through(out.to, account))
    },
    stop: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
