import { namedIn } from '../../covenant/index.ts'
import { assign, handOver } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { assignWorker } from './assign-worker.ts'

export const assignWorkerEffects = effectsOf(assignWorker, {
  async before(tx, trajectoryId, { worker }, { view, chosen }) {
    const role = namedIn(chosen)
    const former = view.people[role]
    if (former) await handOver(tx, trajectoryId, { role, from: former, to: worker })
    else await assign(tx, trajectoryId, role, worker)
    return undefined
  },
})
