import { takeUp } from '../database/assignments.ts'
import { example, really } from '../database/example.fixture.ts'
import {
  type Actor,
  asSession,
  openCase,
  openWorld,
  queueMessage,
  recordEntries,
  syncCovenant,
} from '../database/index.ts'
import { annexRules } from '../process/rules.ts'

export const krisNumber = '4820-9371-62'

/** A trajectory that stands after step 8: the number is drawn and stands in KRIS. With `referred` Work and Income is told. */
export async function mailExample() {
  const made = await example()
  const { db, url, actor } = made
  await syncCovenant(url, annexRules)
  const consultant = actor('housingConsultant')
  const coordinator = actor('vhCoordinator')
  const as = <T>(who: Actor, work: Parameters<typeof asSession<T>>[2]) => asSession(db, who, work)
  const trajectory = async () => {
    const opened = await as(consultant, async (tx) => {
      const { trajectoryId } = await openCase(tx)
      const organisationId = coordinator.organisation ?? ''
      await openWorld(tx, trajectoryId, { party: 'team', organisationId })
      return trajectoryId
    })
    await as(coordinator, async (tx) => {
      await takeUp(tx, opened)
      await recordEntries(tx, opened, [
        {
          file: 'krisGeneral',
          category: 'krisNumber',
          phase: 'onboarding',
          purpose: 'identification',
          ground: 'notStated',
          basis: 'explicit',
          value: { number: krisNumber },
        },
      ])
      const organisationId = actor('trajectorySupervisor').organisation ?? ''
      await openWorld(tx, opened, { party: 'workAndIncome', organisationId })
    })
    return opened
  }
  /** Queues a mail to the consultant about that trajectory; gives the id of the message. */
  const queue = (trajectoryId: string, kind = 'news', person = consultant.person) =>
    as(consultant, (tx) => queueMessage(tx, { kind, party: 'corporation', trajectoryId, to: { person } }))
  const stateOf = async (id: string): Promise<string | undefined> =>
    (await really(url, 'select state from drempel.message where id = $1', [id]))[0]?.state
  return { ...made, as, consultant, coordinator, trajectory, queue, stateOf }
}

export type MailExample = Awaited<ReturnType<typeof mailExample>>

/** Until `ready` gives something; the tests' own limit ends it otherwise. */
export async function eventually<T>(ready: () => Promise<T | undefined | false>): Promise<T> {
  for (;;) {
    const found = await ready()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
