/** The phases and steps of one world. Steps carry no numbers: an unseen step must leave no gap. */
import type { PageWords } from '../../words/pages.nl.ts'
import type { Progress, RoutePhase } from '../models/index.ts'
import { Aloud } from './parts.tsx'

export const progressClass: Record<Progress, string> = { done: 'klaar', now: 'nu', later: 'later' }

export function Route({ phases, words }: { phases: readonly RoutePhase[]; words: PageWords }) {
  return (
    <section aria-labelledby="waar">
      <h2 className="dr-voorlezen" id="waar">
        {words.case.where}
      </h2>
      <ol className="dr-route">
        {phases.map((phase) => (
          <li
            key={phase.label}
            className={progressClass[phase.state]}
            aria-current={phase.state === 'now' ? 'step' : undefined}
          >
            <h3>{phase.label}</h3>
            <p className="stand">{phase.note}</p>
            {phase.steps.length > 0 && (
              <ol>
                {phase.steps.map((step) => (
                  <li key={step.label} className={progressClass[step.state]}>
                    <Aloud>{words.progress[step.state]}: </Aloud>
                    {step.label}
                  </li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
