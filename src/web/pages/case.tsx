/** The case page: where are we, what do I do now, what may I see, what happened in my world. */
import { Heading1, Heading2 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import { Act } from '../components/act.tsx'
import { Agreement } from '../components/agreement.tsx'
import { Document, type PageProps } from '../components/document.tsx'
import { Figures } from '../components/figures.tsx'
import { Documents, FileParts } from '../components/file-parts.tsx'
import { BackLink, Notices, TextLink } from '../components/parts.tsx'
import { People } from '../components/people.tsx'
import { Proposal } from '../components/proposal.tsx'
import { Route } from '../components/route.tsx'
import { Timeline } from '../components/timeline.tsx'
import type { CaseModel, RentLook } from '../models/index.ts'

export function CasePage({ model, words, chrome }: PageProps<CaseModel>) {
  const language = chrome.language
  return (
    <Document chrome={chrome} words={words}>
      <BackLink link={model.back} />
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        {model.subtitle.length > 0 && <p>{model.subtitle.join(' · ')}</p>}
      </div>
      <Notices notices={model.notices} words={words} />
      <Route phases={model.route} words={words} />
      <Act main={model.main} words={words} />
      <div className="dr-twee">
        <div>
          {model.rent !== undefined && <Rent rent={model.rent} words={words} />}
          {model.agreement !== undefined && <Agreement part={model.agreement} words={words} />}
          {model.requests !== undefined && <Requests part={model.requests} />}
          <FileParts parts={model.parts} paper={model.paper} words={words} language={language} />
          <Documents documents={model.documents} title={words.case.documents} words={words} language={language} />
          <section className="dr-deel" aria-labelledby="gebeurd">
            <Heading2 id="gebeurd">{words.case.timeline}</Heading2>
            {model.timeline.length === 0 ? (
              <p className="dr-leeg">{words.case.noTimeline}</p>
            ) : (
              <Timeline events={model.timeline} words={words} language={language} />
            )}
          </section>
        </div>
        <div className="dr-zij">
          {model.people.length > 0 && (
            <section className="dr-deel" aria-labelledby="mensen">
              <h2 id="mensen">{words.case.people}</h2>
              <People people={model.people} />
            </section>
          )}
          {model.coming.length > 0 && <Coming id="straks" title={words.case.coming} lines={model.coming} />}
          {model.otherActs.length > 0 && (
            <section className="dr-deel" aria-labelledby="anders">
              <h2 id="anders">{words.case.other}</h2>
              <ul className="dr-lijstje dr-lijstje--link">
                {model.otherActs.map((act) => (
                  <li key={act.href}>
                    <TextLink link={act} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          {model.notYet.length > 0 && (
            <Coming
              id="nog-niet"
              title={words.case.notYet}
              lines={model.notYet.map(({ label, why }) => ({ label, note: why }))}
            />
          )}
        </div>
      </div>
    </Document>
  )
}

function Rent({ rent, words }: { rent: RentLook; words: PageWords }) {
  return (
    <section className="dr-deel" aria-labelledby="huur">
      <Heading2 id="huur">{words.rent.title}</Heading2>
      <Figures figures={rent.figures} />
      {rent.proposal !== undefined && <Proposal proposal={rent.proposal} level={3} />}
      <p className="dr-verder">
        <TextLink link={rent.link} />
      </p>
    </section>
  )
}

function Requests({ part }: { part: NonNullable<CaseModel['requests']> }) {
  return (
    <section className="dr-deel" aria-labelledby="verzoeken">
      <Heading2 id="verzoeken">{part.title}</Heading2>
      <ul className="dr-lijstje">
        {part.lines.map((line) => (
          <li key={line.label}>
            <b>{line.label}</b>
            <span>{line.note}</span>
            {line.links.length > 0 && (
              <p className="dr-verder">
                {line.links.map((link) => (
                  <TextLink key={link.href} link={link} />
                ))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

type ComingProps = { id: string; title: string; lines: readonly { label: string; note?: string }[] }

function Coming({ id, title, lines }: ComingProps) {
  return (
    <section className="dr-deel" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="dr-lijstje">
        {lines.map((line) => (
          <li key={line.label}>
            <b>{line.label}</b>
            {line.note !== undefined && <span>{line.note}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
