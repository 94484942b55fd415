import type { PersonLine } from '../models/index.ts'
import { accent, Mark } from './marks.tsx'
import { TextLink } from './parts.tsx'

/** Who is involved: organisation, name, what they do, how to reach them. */
export function People({ people }: { people: readonly PersonLine[] }) {
  return (
    <ul className="dr-mensen">
      {people.map((person) => (
        <li key={`${person.organisation}${person.name}${person.lines.join('')}`} className={accent[person.party]}>
          <Mark party={person.party} />
          <div>
            <span className="rol">{person.organisation}</span>
            <b>{person.name}</b>
            {person.lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
            {person.contact !== undefined && <TextLink link={person.contact} />}
          </div>
        </li>
      ))}
    </ul>
  )
}
