import { rolesOf, type TimerName, timers } from '../covenant/index.ts'
import { clearTimer, type Tx, takeLeakNotices } from '../database/index.ts'
import { leakToTell } from '../process/rights/tell-leak.ts'
import { news, type PlainDate } from '../trajectory/index.ts'
import { commit } from './commit.ts'
import type { Context } from './context.ts'
import type { Services } from './services.ts'

const passing = ['passLeakCorporation', 'passLeakTeam', 'passLeakWorkAndIncome'] as const satisfies TimerName[]
type Passing = (typeof passing)[number]
export const isLeak = (name: TimerName): name is Passing => (passing as readonly TimerName[]).includes(name)

/**
 * What the privacy officer of this organisation asked to tell of a breach comes into the own world, and who is assigned hears by mail that there is
 * something (GDPR 34). The timer only knocks: what is told is asked of the register, which gives each once.
 */
export async function passLeaks(services: Services, tx: Tx, context: Context, name: Passing): Promise<void> {
  const { trajectoryId } = context.rows.world
  const { party } = timers[name]
  const list = await takeLeakNotices(tx, trajectoryId)
  if (list.length > 0)
    await commit(services, tx, context, {
      act: name,
      drafts: list.map(({ from, until, ...told }) =>
        leakToTell({ ...told, from: from as PlainDate, until: until as PlainDate }),
      ),
      entries: [],
      letters: [],
      tells: rolesOf[party].map((role) => news(party, role)),
      timers: [],
    })
  await clearTimer(tx, trajectoryId, { party, kind: name })
}
