/** Who sees this: always these four, always in this order. */
import type { PageWords } from '../../words/pages.nl.ts'
import type { SeesLine } from '../models/index.ts'
import { accent, Mark } from './marks.tsx'

type Props = {
  readonly lines: readonly SeesLine[]
  readonly words: PageWords
  readonly note?: string | undefined
  /** `h2` as a part of a page, `h3` inside a fold. */
  readonly level: 2 | 3
}

export function WhoSees({ lines, words, note, level }: Props) {
  const Title = level === 2 ? 'h2' : 'h3'
  return (
    <div className="dr-wie">
      <Title>{words.form.who}</Title>
      <ul>
        {lines.map((line) => (
          <li key={line.party} className={`${accent[line.party]}${sign[line.sees].row}`}>
            {line.sees === 'yes' ? (
              <Mark party={line.party} />
            ) : (
              <Mark party={line.party} state={sign[line.sees].mark} />
            )}
            <b>{line.label}</b>
            <span>{line.note ?? words.form.sees[line.sees]}</span>
          </li>
        ))}
      </ul>
      {note !== undefined && <p>{note}</p>}
    </div>
  )
}

const sign = {
  yes: { row: '', mark: 'later' },
  no: { row: ' niet', mark: 'hollow' },
  later: { row: ' straks', mark: 'later' },
} as const
