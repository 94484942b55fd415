import type { Theatre } from '../player/theatre.ts'
import { filledDatabase } from './stage.ts'
import { takeWarm } from './warm.ts'

/** One that plays every scenario as the real one does, on databases that are warm. */
export const warmTheatre = (): Theatre => ({
  async fresh() {
    const { url, logins, poolFor, giveBack } = await takeWarm('filled', filledDatabase)
    return { url, logins, poolFor, drop: giveBack }
  },
  close: async () => undefined,
})
