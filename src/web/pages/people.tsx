/** Start of the demo: choose who to be. Each person is one button, so that choosing is one press. */
import { Heading1, Heading2 } from '@utrecht/component-library-react'
import { Document, type PageProps } from '../components/document.tsx'
import { accent, Mark } from '../components/marks.tsx'
import { HiddenFields } from '../components/parts.tsx'
import type { PeopleModel } from '../models/index.ts'

export function PeoplePage({ model, words, chrome }: PageProps<PeopleModel>) {
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-titel">
        <Heading1>{words.people.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      <form className="dr-keuzehuis" action={model.choose.action} method="post">
        <HiddenFields hidden={model.choose.hidden} />
        {model.groups.map((group, index) => (
          <section
            key={group.party + group.organisation}
            className={`dr-huis ${accent[group.party]}`}
            aria-labelledby={`huis-${index + 1}`}
          >
            <div className="dr-huis__kop">
              <Mark party={group.party} />
              <Heading2 id={`huis-${index + 1}`}>{group.organisation}</Heading2>
            </div>
            <ul>
              {group.people.map((person) => (
                <li key={person.id}>
                  <button type="submit" name="person" value={person.id}>
                    <b>{person.name}</b>
                    <span className="rol">{person.role}</span>
                    <span className="ziet">{person.sees}</span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </form>
      {model.links.length > 0 && (
        <section className="dr-deel dr-ruim" aria-labelledby="meer">
          <Heading2 id="meer">{words.people.more}</Heading2>
          <ul className="dr-wegen">
            {model.links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>
                  <b>{link.label}</b>
                  <span>{link.note}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Document>
  )
}
