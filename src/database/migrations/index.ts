import type { Migration } from 'kysely/migration'
import * as tables from './001-tables.ts'
import * as actor from './002-actor.ts'
import * as gateCases from './003-gate-cases.ts'
import * as gatePeople from './004-gate-people.ts'
import * as gateWork from './005-gate-work.ts'
import * as policies from './006-policies.ts'
import * as startPage from './007-start-page.ts'
import * as falseAlarm from './008-false-alarm.ts'
import * as entries from './009-entries.ts'
import * as register from './010-register.ts'
import * as seals from './011-seals.ts'
import * as logs from './020-logs.ts'
import * as login from './021-login.ts'
import * as requests from './022-requests.ts'
import * as logSubjects from './023-log-subjects.ts'
import * as glass from './023b-glass.ts'
import * as ownAddress from './023c-own-address.ts'
import * as keys from './024-keys.ts'
import * as keysOfRows from './024-keys-of-rows.ts'
import * as retention from './025-retention.ts'
import * as withholding from './026-withholding.ts'

/** In their order; a name that has once run somewhere never changes. */
export const migrations: Record<string, Migration> = {
  '001-tables': tables,
  '002-actor': actor,
  '003-gate-cases': gateCases,
  '004-gate-people': gatePeople,
  '005-gate-work': gateWork,
  '006-policies': policies,
  '007-start-page': startPage,
  '008-false-alarm': falseAlarm,
  '009-entries': entries,
  '010-register': register,
  '011-seals': seals,
  '020-logs': logs,
  '021-login': login,
  '022-requests': requests,
  '023-log-subjects': logSubjects,
  '023b-glass': glass,
  '023c-own-address': ownAddress,
  '024-keys': keys,
  '024-keys-of-rows': keysOfRows,
  '026-withholding': withholding,
  '025-retention': retention,
}
