/** English of events about who stands beside the resident. */
import { besides, signedBy, tenancyEnds } from '../covenant/index.ts'
import type { EventWords } from './shape.ts'

export const eventsOfOthers = {
  tenantConsentRecorded: (p) => ({
    what: p.given ? 'got consent of the second tenant too' : 'got no consent of the second tenant',
    note: p.given ? 'The second tenant was at the talk.' : 'Nothing is noted about the second tenant.',
  }),
  signatoryNamed: (p, t) => ({ what: `asks for the signature of ${t.code(besides, p.who)} too` }),
  signatureTaken: (p, t) => ({
    what: `recorded the signature of ${t.code(signedBy, p.by)}`,
    note: `Signed on ${t.date(p.on)}`,
  }),
  signatoryReferred: (p, t) => ({ what: `told at the referral that ${t.code(besides, p.who)} signed too` }),
  secondTenantRecorded: () => ({ what: 'recorded that there is a second tenant' }),
  secondTenantEnded: (p, t) => ({
    what: 'recorded that there is no second tenant any more',
    note: `Since ${t.date(p.on)}: ${t.code(tenancyEnds, p.why).toLowerCase()}`,
  }),
  signatoryLeft: (p, t) => ({
    what: 'recorded that the second tenant no longer takes part',
    note: `Since ${t.date(p.on)}. The resident’s trajectory goes on.`,
  }),
} satisfies Partial<EventWords>
