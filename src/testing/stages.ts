import { afterEach } from 'vitest'
import { openStage, type TestStage } from './stage.ts'
import type { Told } from './story.ts'

/** For a file of tests: opens a stage on which these steps were told; each is closed after its test. */
export function openingStages(): (...steps: readonly Told[]) => Promise<TestStage> {
  const stages: TestStage[] = []
  afterEach(async () => {
    for (const stage of stages.splice(0)) await stage.close()
  })
  return async (...steps) => {
    const stage = await openStage()
    stages.push(stage)
    await stage.tell(steps)
    return stage
  }
}
