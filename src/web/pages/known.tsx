/** All that is known about the resident, by organisation. Each thing opens by itself; nothing is red, and nothing is hidden in a corner. */
import { Heading1, Heading2, Heading3 } from '@utrecht/component-library-react'
import { Document, type PageProps } from '../components/document.tsx'
import { Folds } from '../components/fold.tsx'
import { accent, Mark } from '../components/marks.tsx'
import { BackLink, TextLink } from '../components/parts.tsx'
import type { KnownGroup, KnownModel } from '../models/index.ts'

export function KnownPage({ model, words, chrome }: PageProps<KnownModel>) {
  const say = words.resident
  return (
    <Document chrome={chrome} words={words} gentle>
      <BackLink link={model.back} />
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      <nav className="dr-deel" aria-label={say.knownBy}>
        <ul className="dr-bekend">
          {model.groups.map((group) => (
            <li key={group.party} className={accent[group.party]}>
              <Mark party={group.party} />
              <TextLink link={{ label: group.organisation, href: `#${group.party}` }} />
            </li>
          ))}
        </ul>
      </nav>
      {model.groups.map((group) => (
        <Group key={group.party} group={group} words={words} />
      ))}
      <section className="dr-deel" aria-labelledby="verder">
        <Heading2 id="verder">{say.knownBeside}</Heading2>
        <Folds folds={model.beside} words={words} />
      </section>
      <section className="dr-deel" aria-labelledby="meenemen">
        <Heading2 id="meenemen">{say.takeAlong}</Heading2>
        <p className="dr-onder">{model.part ?? say.takeAlongLead}</p>
        {model.papers.map((link) => (
          <p className="dr-verder" key={link.href}>
            <TextLink link={link} />
          </p>
        ))}
      </section>
    </Document>
  )
}

function Group({ group, words }: { readonly group: KnownGroup } & Pick<PageProps<KnownModel>, 'words'>) {
  return (
    <section className={`dr-deel dr-bekend-deel ${accent[group.party]}`} aria-labelledby={group.party}>
      <Heading2 id={group.party}>
        <Mark party={group.party} /> {group.organisation}
      </Heading2>
      {group.reach.map((person) => (
        <p key={`${person.name}${person.lines.join('')}`}>
          {[person.name, ...person.lines].join(', ')}
          {person.contact !== undefined && (
            <>
              {'. '}
              <TextLink link={person.contact} />
            </>
          )}
        </p>
      ))}
      {group.withheld.length > 0 && <Folds folds={group.withheld} words={words} />}
      {group.files.map((file) => (
        <div key={file.title}>
          <Heading3>{file.title}</Heading3>
          <Folds folds={file.folds} words={words} />
        </div>
      ))}
      {group.archive !== undefined && (
        <p className="dr-verder">
          <TextLink link={group.archive} />
        </p>
      )}
    </section>
  )
}
