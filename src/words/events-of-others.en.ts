/** English of events about who stands beside the resident. */
import {
  besides,
  interpreters,
  representationEnds,
  representativeKinds,
  signedBy,
  talkLanguages,
  tenancyEnds,
} from '../covenant/index.ts'
import type { EventWords } from './shape.ts'

export const eventsOfOthers = {
  tenantConsentRecorded: (p) => ({
    what: p.given ? 'got consent of the second tenant too' : 'got no consent of the second tenant',
    note: p.given ? 'The second tenant was at the talk.' : 'Nothing is noted about the second tenant.',
  }),
  signatoryNamed: (p, t) => ({ what: `named who signs: ${t.code(besides, p.who)}` }),
  signatureTaken: (p, t) => ({
    what: `recorded the signature of ${t.code(signedBy, p.by)}`,
    note: `Signed on ${t.date(p.on)}`,
  }),
  signatoryReferred: (p, t) => ({ what: `told at the referral who signed: ${t.code(besides, p.who)}` }),
  secondTenantRecorded: () => ({ what: 'recorded that there is a second tenant' }),
  secondTenantEnded: (p, t) => ({
    what: 'recorded that there is no second tenant any more',
    note: `Since ${t.date(p.on)}: ${t.code(tenancyEnds, p.why).toLowerCase()}`,
  }),
  signatoryLeft: (p, t) => ({
    what: 'recorded that the second tenant no longer takes part',
    note: `Since ${t.date(p.on)}. The resident’s trajectory goes on.`,
  }),
  consentByRepresentative: (p, t) => ({ what: `recorded who gave the answer: ${t.code(representativeKinds, p.who)}` }),
  representativeRecorded: (p, t) => ({
    what: `recorded who acts for the resident: ${t.code(representativeKinds, p.kind)}`,
    note: p.until ? `From ${t.date(p.since)} up to and with ${t.date(p.until)}` : `Since ${t.date(p.since)}`,
  }),
  representativeEnded: (p, t) => ({
    what: `recorded who no longer acts for the resident: ${t.code(representativeKinds, p.kind)}`,
    note: `Since ${t.date(p.on)}: ${t.code(representationEnds, p.why).toLowerCase()}`,
  }),
  mandateWithdrawn: (p, t) => ({
    what: 'recorded that the resident gives no mandate any more',
    note: `Since ${t.date(p.on)}`,
  }),
  talkInterpreted: (p, t) => ({
    what: `recorded in which language was spoken: ${t.code(talkLanguages, p.language)}`,
    note: `Who interpreted: ${t.code(interpreters, p.interpreter).toLowerCase()}`,
  }),
  progressInterpreted: (p, t) => ({
    what: `recorded in which language the progress talk was: ${t.code(talkLanguages, p.language)}`,
    note: `Who interpreted: ${t.code(interpreters, p.interpreter).toLowerCase()}`,
  }),
} satisfies Partial<EventWords>
