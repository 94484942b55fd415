/** The resident's own page: act or be at ease, then where am I, who helps, what is known, what can I do. Nothing red. */
import { Heading1, Heading2, Heading3 } from '@utrecht/component-library-react'
import type { ReactNode } from 'react'
import type { PageWords } from '../../words/pages.nl.ts'
import { Act } from '../components/act.tsx'
import { Document, type PageProps } from '../components/document.tsx'
import { FigureTables } from '../components/figure-table.tsx'
import { Documents } from '../components/file-parts.tsx'
import { Folds } from '../components/fold.tsx'
import { accent, Mark } from '../components/marks.tsx'
import { LinkButton, Notices, TextLink, Time } from '../components/parts.tsx'
import { People } from '../components/people.tsx'
import { progressClass } from '../components/route.tsx'
import { Timeline } from '../components/timeline.tsx'
import type { Appointment, Link, LookedLine, ResidentModel } from '../models/index.ts'

export function ResidentPage({ model, words, chrome }: PageProps<ResidentModel>) {
  const say = words.resident
  return (
    <Document chrome={chrome} words={words} gentle>
      <Heading1>{model.greeting}</Heading1>
      <p className="dr-welkom">{model.welcome}</p>
      <Notices notices={model.notices} words={words} />
      <Main main={model.main} words={words} />
      {model.appointments.length > 0 && (
        <Part id="afspraak" title={model.appointments.length === 1 ? say.appointment : say.appointments}>
          {model.appointments.map((appointment) => (
            <AppointmentBox key={appointment.iso} appointment={appointment} />
          ))}
        </Part>
      )}
      {model.path.length > 0 && (
        <Part id="waar" title={say.where}>
          <Path path={model.path} words={words} />
        </Part>
      )}
      {model.people.length > 0 && (
        <Part id="hulp" title={say.people}>
          <People people={model.people} />
        </Part>
      )}
      {model.urgent !== undefined && (
        <section className="dr-deel dr-hulp" aria-labelledby="nood">
          <h2 id="nood">{model.urgent.title}</h2>
          <p>{model.urgent.text}</p>
          {model.urgent.contact !== undefined && (
            <p className="dr-verder">
              <TextLink link={model.urgent.contact} />
            </p>
          )}
        </section>
      )}
      {model.signed.length > 0 && (
        <Part id="getekend" title={say.signed}>
          <Folds folds={model.signed} words={words} />
        </Part>
      )}
      {model.money !== undefined && (
        <Part id="geld" title={model.money.title}>
          <p className="dr-onder">{model.money.lead}</p>
          <FigureTables tables={model.money.tables} />
        </Part>
      )}
      <Documents documents={model.letters} title={say.letters} words={words} language={chrome.language} />
      {model.known.length > 0 && (
        <Part id="bekend" title={say.known}>
          <p className="dr-onder">{say.knownLead}</p>
          <Known known={model.known} />
          <More link={model.knownAll} />
        </Part>
      )}
      {model.doable.length > 0 && (
        <Part id="kunt" title={say.doable}>
          <Folds folds={model.doable} words={words} />
        </Part>
      )}
      {model.looked.length > 0 && (
        <Part id="gekeken" title={say.looked}>
          <Looked looked={model.looked} />
          <More link={model.lookedAll} />
        </Part>
      )}
      {model.happened.length > 0 && (
        <Part id="gebeurd" title={say.happened}>
          <Timeline events={model.happened} words={words} language={chrome.language} />
        </Part>
      )}
    </Document>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="dr-deel" aria-labelledby={id}>
      <Heading2 id={id}>{title}</Heading2>
      {children}
    </section>
  )
}

function Main({ main, words }: { main: ResidentModel['main']; words: PageWords }) {
  if (main.kind !== 'rest') return <Act main={main} words={words} />
  return (
    <div className="dr-rust">
      <svg viewBox="0 0 32 32" fill="none" stroke="currentColor" strokeWidth="3" aria-hidden="true">
        <circle cx="16" cy="16" r="14" />
        <path d="m9 16.5 5 5 9-10.5" />
      </svg>
      <div>
        <p>
          <strong>{main.title}</strong>
        </p>
        {main.text !== undefined && <p>{main.text}</p>}
      </div>
    </div>
  )
}

function AppointmentBox({ appointment }: { appointment: Appointment }) {
  return (
    <div className="dr-afspraak-om">
      <div className="dr-afspraak">
        <time className="dag" dateTime={appointment.iso}>
          <span>{appointment.weekday}</span> <b>{appointment.day}</b> <span>{appointment.month}</span>
        </time>
        <div className="tekst">
          <Heading3>{appointment.title}</Heading3>
          {appointment.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </div>
      {appointment.acts.length > 0 && (
        <div className="dr-afspraak__acties">
          {appointment.acts.map((act, index) => (
            <LinkButton key={act.href} link={act} look={index === 0 ? 'secondary' : 'subtle'} />
          ))}
        </div>
      )}
    </div>
  )
}

function Path({ path, words }: { path: ResidentModel['path']; words: PageWords }) {
  return (
    <ol className="dr-pad">
      {path.map((place) => (
        <li
          key={place.label}
          className={progressClass[place.state]}
          aria-current={place.state === 'now' ? 'step' : undefined}
        >
          {place.state === 'now' && <span className="etiket">{words.progress.now}</span>}
          <b>{place.label}</b>
          {place.text !== undefined && <p>{place.text}</p>}
        </li>
      ))}
    </ol>
  )
}

function Known({ known }: { known: ResidentModel['known'] }) {
  return (
    <ul className="dr-bekend">
      {known.map(({ party, link, note }) => (
        <li key={party} className={accent[party]}>
          <Mark party={party} />
          <div>
            <TextLink link={link} />
            <span className="dr-zacht">{note}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function Looked({ looked }: { looked: readonly LookedLine[] }) {
  return (
    <ul className="dr-gekeken">
      {looked.map((line, index) => (
        <li key={`${line.when.iso}${index + 1}`}>
          <Mark party={line.party} />
          <div>
            <strong>{line.who}</strong> {line.what}
            <small>
              <Time date={line.when} />
              {line.note !== undefined && `, ${line.note}`}
            </small>
          </div>
        </li>
      ))}
    </ul>
  )
}

function More({ link }: { link: Link | undefined }) {
  if (link === undefined) return null
  return (
    <p className="dr-verder">
      <TextLink link={link} />
    </p>
  )
}
