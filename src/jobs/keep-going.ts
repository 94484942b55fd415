/** Something that works until it breaks (`ended` settles) or is stopped. */
export type Round = { readonly ended: Promise<unknown>; stop(): Promise<void> }

/**
 * Begins a round, and another one `pause` milliseconds after it ended by itself or could not begin. Throws when the first
 * cannot begin. `stop` ends it for good, also a round that is just beginning.
 */
export async function keepGoing(
  begin: () => Promise<Round>,
  { pause, log }: { readonly pause: number; readonly log: (line: string) => void },
): Promise<{ stop(): Promise<void> }> {
  let stopped = false
  let waiting: NodeJS.Timeout | undefined
  let round: Round | undefined = await begin()
  let beginning: Promise<void> = Promise.resolve()

  const broke = () => {
    if (stopped) return
    log('jobs: broke off, beginning anew')
    waiting = setTimeout(() => {
      beginning = beginAgain()
    }, pause)
  }
  const watch = ({ ended }: Round) => void ended.then(broke, broke)
  const beginAgain = async () => {
    try {
      await round?.stop()
      round = undefined
      round = await begin()
      watch(round)
    } catch {
      broke()
    }
  }
  watch(round)
  return {
    async stop() {
      stopped = true
      clearTimeout(waiting)
      await beginning
      await round?.stop()
    },
  }
}
