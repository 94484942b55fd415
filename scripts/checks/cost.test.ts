import { spawnSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { childrenCpu, costOf, told } from './cost.ts'

const stat = (name: string) => `4711 (${name}) S 1 2 3 4 5 6 7 8 9 10 111 222 150 50 20 0 11 0 999 0 0`

it('counts what children took, whatever the program is called', () => {
  expect(childrenCpu(stat('node'))).toBe(2)
  expect(childrenCpu(stat('a) S (b) 1 2 3'))).toBe(2)
})

it.runIf(process.platform === 'linux')('counts a child that worked, and no child that slept', async () => {
  const node = (code: string) => async () => spawnSync(process.execPath, ['-e', code]).status
  const busy = await costOf(node('const end = process.cpuUsage().user + 5e5; while (process.cpuUsage().user < end);'))
  const asleep = await costOf(node('setTimeout(() => undefined, 400)'))
  expect([busy.result, asleep.result]).toEqual([0, 0])
  expect((busy.cost.cpu ?? 0) - (asleep.cost.cpu ?? 0)).toBeGreaterThan(0.25)
  expect(asleep.cost.wall).toBeGreaterThan(0.3)
})

it('is told in whole seconds, without the processor where the system does not tell', () => {
  expect(told({ wall: 61.4, cpu: 99.6 })).toBe('61 s, 100 s of CPU')
  expect(told({ wall: 61.4, cpu: undefined })).toBe('61 s')
})
