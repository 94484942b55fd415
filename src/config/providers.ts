/** An identity provider, as the environment names it. `name`: of the settings, without `OIDC_`. */
export type ProviderSettings = {
  /** Its place in the address: `digid`, `werk`, `werk-2`. */
  readonly door: string
  readonly lets: 'resident' | 'staff'
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What must have been done there (`acr`), one of them; empty: whatever the provider does. */
  readonly acr: readonly string[]
  /** As a button calls it. */
  readonly name: string
  /** The id of the one organisation whose people it lets in; null: those of all. */
  readonly organisation: string | null
}

type Env = Readonly<Record<string, string | undefined>>

/** One for residents; for staff one for all, or one for each organisation. */
const places = [
  { name: 'OIDC_RESIDENT', door: 'digid', lets: 'resident', label: 'DigiD' },
  ...['', '_2', '_3', '_4', '_5', '_6', '_7', '_8', '_9'].map(
    (number) =>
      ({ name: `OIDC_STAFF${number}`, door: `werk${number.replace('_', '-')}`, lets: 'staff', label: '' }) as const,
  ),
] as const

/** The settings in which a provider's secret stands. */
export const clientSecrets: readonly string[] = places.map(({ name }) => `${name}_CLIENT_SECRET`)

const isLoopback = (host: string) => host === 'localhost' || host === '127.0.0.1'

function issuerOf(text: string): string | undefined {
  const url = URL.parse(text)
  return url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) ? text : undefined
}

/** The providers that are set, or what is wrong with their settings; values are not repeated. */
export function providersIn(env: Env): { providers: ProviderSettings[]; problems: string[] } {
  const problems: string[] = []
  const providers = places.flatMap(({ name, door, lets, label }) => {
    const get = (part: string) => env[`${name}_${part}`]?.trim() || undefined
    const [issuer, clientId, clientSecret] = [get('ISSUER'), get('CLIENT_ID'), get('CLIENT_SECRET')]
    if (!issuer && !clientId && !clientSecret) return []
    if (!issuer || !issuerOf(issuer)) problems.push(`${name}_ISSUER must be an address. Write https://login.example`)
    if (!clientId || !clientSecret) problems.push(`${name}_CLIENT_ID and ${name}_CLIENT_SECRET must both be set`)
    const acr = get('ACR')?.split(/\s+/) ?? []
    if (lets === 'resident' && acr.length === 0)
      problems.push(`${name}_ACR must say which level is enough. Write the value that the provider gives for it`)
    if (!issuer || !clientId || !clientSecret) return []
    const settings = { door, lets, issuer, clientId, clientSecret, acr, name: get('NAME') ?? label }
    return [{ ...settings, organisation: get('ORGANISATION') ?? null }]
  })
  return { providers, problems }
}
