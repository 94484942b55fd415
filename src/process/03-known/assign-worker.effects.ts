import { assign, handOver } from '../../database/index.ts'
import { effectsOf } from '../../engine/effects.ts'
import { assignWorker } from './assign-worker.ts'

export const assignWorkerEffects = effectsOf(assignWorker, {
  async before(tx, trajectoryId, { worker }, { view }) {
    const former = view.people.teamWorker
    if (former) await handOver(tx, trajectoryId, { role: 'teamWorker', from: former, to: worker })
    else await assign(tx, trajectoryId, 'teamWorker', worker)
    return undefined
  },
})
