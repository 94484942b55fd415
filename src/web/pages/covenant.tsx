/** The covenant as the annex prints it, from the same data that the program obeys, with the readings to confirm. */
import { Heading1, Heading2, Heading3 } from '@utrecht/component-library-react'
import { partyNames } from '../../covenant/words.ts'
import { wordsIn } from '../../words/index.ts'
import type { PageWords } from '../../words/pages.nl.ts'
import { Matrix, Rule, RuleLine } from '../components/covenant.tsx'
import { Document, type PageProps } from '../components/document.tsx'
import { accent, Eye, Mark, namesOf } from '../components/marks.tsx'
import { Reading, TextLink } from '../components/parts.tsx'
import { type CovenantModel, type CovenantStep, covenantColumns, type Language } from '../models/index.ts'

export function CovenantPage({ model, words, chrome }: PageProps<CovenantModel>) {
  const say = words.covenant
  const context = { words, language: chrome.language }
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
        <p className="dr-zacht">{model.source}</p>
      </div>
      <Contents model={model} words={words} />
      <section className="dr-deel" aria-labelledby="stappen">
        <Heading2 id="stappen">{say.steps}</Heading2>
        <p className="dr-onder dr-regels">{say.stepsLead}</p>
        {model.phases.map((phase) => (
          <Phase key={phase.label} {...phase} {...context} />
        ))}
        {model.anyTime.length > 0 && <Phase label={say.anyTime} steps={model.anyTime} {...context} />}
      </section>
      <section className="dr-deel" aria-labelledby="gegevens">
        <Heading2 id="gegevens">{say.matrix}</Heading2>
        <p className="dr-onder dr-regels">
          <Rule rule={model.matrix.lead} words={words} />
        </p>
        <p className="dr-onder dr-regels">{say.matrixLead}</p>
        <Matrix matrix={model.matrix} words={words} />
      </section>
      <Agreement model={model} words={words} />
      {model.terms.length > 0 && (
        <section className="dr-deel" aria-labelledby="termijnen">
          <Heading2 id="termijnen">{say.terms}</Heading2>
          <dl className="dr-lezingen">
            {model.terms.map((term) => (
              <div key={term.name}>
                <dt>{term.name}</dt>
                <dd>
                  <Rule rule={term} words={words} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section className="dr-deel" aria-labelledby="lezingen">
        <Heading2 id="lezingen">{say.readings}</Heading2>
        <p className="dr-onder dr-regels">{say.readingsLead}</p>
        <dl className="dr-lezingen">
          {model.readings.map((reading) => (
            <div key={reading.id} id={`lezing-${reading.id}`}>
              <dt>{reading.place}</dt>
              <dd>{reading.text}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Document>
  )
}

function Contents({ model, words }: { model: CovenantModel; words: PageWords }) {
  const say = words.covenant
  const places = [
    { href: '#stappen', label: say.steps },
    { href: '#gegevens', label: say.matrix },
    { href: '#overeenkomst', label: say.agreement },
    ...(model.terms.length > 0 ? [{ href: '#termijnen', label: say.terms }] : []),
    { href: '#lezingen', label: `${say.readings} (${model.readings.length})` },
  ]
  return (
    <div className="dr-inhoud">
      <nav aria-label={say.contents}>
        <ul className="dr-verder">
          {places.map((place) => (
            <li key={place.href}>
              <TextLink link={place} />
            </li>
          ))}
        </ul>
      </nav>
      {model.downloads.length > 0 && (
        <div>
          <span>{say.downloads}</span>
          <ul className="dr-verder">
            {model.downloads.map((download) => (
              <li key={download.href}>
                <TextLink link={download} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

type Context = { readonly words: PageWords; readonly language: Language }

function Phase({
  label,
  reading,
  steps,
  words,
  language,
}: { label: string; reading?: boolean; steps: readonly CovenantStep[] } & Context) {
  return (
    <div className="dr-fase">
      <Heading3>
        {label}
        {reading === true && <Reading words={words} />}
      </Heading3>
      {steps.map((step) => (
        <Step key={step.number} step={step} words={words} language={language} />
      ))}
    </div>
  )
}

function Step({ step, words, language }: { step: CovenantStep } & Context) {
  const say = words.covenant
  return (
    <article className="dr-stap" id={`stap-${step.number}`}>
      <div className="dr-stap__kop">
        <h4>
          {/^\d/.test(step.number) && <span>{step.number}</span>} {step.title}
        </h4>
        <span className="dr-plaats">{step.place}</span>
        <Eye seenBy={step.seenBy} words={words} language={language} />
      </div>
      <div className="dr-kolommen">
        {covenantColumns.map((column) => {
          const rules = step.columns[column] ?? []
          return (
            <div key={column} className={rules.length === 0 ? `${accent[column]} leeg` : accent[column]}>
              {rules.length > 0 && (
                <>
                  <h5>
                    <Mark party={column} /> {wordsIn(language).say(partyNames[column])}
                  </h5>
                  {rules.map((rule) => (
                    <p key={rule.text}>
                      <Rule rule={rule} words={words} />
                    </p>
                  ))}
                </>
              )}
            </div>
          )
        })}
      </div>
      <dl className="dr-stap__onder">
        <RuleLine name={say.ground} rule={step.ground} words={words} />
        {step.purpose !== undefined && <RuleLine name={say.purpose} rule={step.purpose} words={words} />}
        {step.data !== undefined && <RuleLine name={say.data} rule={step.data} words={words} />}
        <div>
          <dt>{say.seen}</dt>
          <dd>
            {namesOf(step.seenBy, language)}
            {step.seenByReading === true && <Reading words={words} />}
          </dd>
        </div>
        {step.remarks.length > 0 && (
          <div>
            <dt>{say.remarks}</dt>
            {step.remarks.map((remark) => (
              <dd key={remark.text}>
                <Rule rule={remark} words={words} />
              </dd>
            ))}
          </div>
        )}
      </dl>
    </article>
  )
}

function Agreement({ model, words }: { model: CovenantModel; words: PageWords }) {
  return (
    <section className="dr-deel" aria-labelledby="overeenkomst">
      <Heading2 id="overeenkomst">{words.covenant.agreement}</Heading2>
      <ul className="dr-onder dr-regels dr-verder">
        {model.agreement.signatories.map((signatory, index) => (
          // The same party may sign twice.
          <li key={index}>
            <Rule rule={signatory} words={words} />
          </li>
        ))}
      </ul>
      <div className="dr-regels dr-overeenkomst">
        <Heading3>{words.covenant.conditions}</Heading3>
        <ol className="dr-voorwaarden">
          {model.agreement.conditions.map((condition) => (
            <li key={condition.id}>
              <Rule rule={condition} words={words} />
              {condition.told?.map((line) => (
                <small key={line} className="dr-zacht">
                  {line}
                </small>
              ))}
            </li>
          ))}
        </ol>
        {model.agreement.parts.map((part) => (
          <div key={part.title} className="dr-stapel">
            <Heading3>{part.title}</Heading3>
            {part.text.map((rule) => (
              <p key={rule.text}>
                <Rule rule={rule} words={words} />
              </p>
            ))}
          </div>
        ))}
      </div>
    </section>
  )
}
