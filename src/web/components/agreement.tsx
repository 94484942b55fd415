/** The agreement followed: each condition with its state; what was told of it and what can be told stand one click away. */
import { Heading2 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import type { AgreementPart, ConditionLine } from '../models/index.ts'
import { Aloud, TextLink, Time } from './parts.tsx'

type Words = { readonly words: PageWords }

export function Agreement({ part, words }: { readonly part: AgreementPart } & Words) {
  return (
    <section className="dr-deel" aria-labelledby="overeenkomst">
      <Heading2 id="overeenkomst">{words.case.agreement}</Heading2>
      <p className="dr-zacht">{part.summary}</p>
      <div className="dr-stuk">
        {part.conditions.map((condition) => (
          <Condition key={condition.name} condition={condition} words={words} />
        ))}
      </div>
    </section>
  )
}

function Condition({ condition, words }: { readonly condition: ConditionLine } & Words) {
  return (
    <details className="dr-gegeven">
      <summary>
        <span className="naam">{condition.name}</span>
        <span className="waarde">
          <b className={`dr-stand dr-stand--${condition.state}`}>{condition.label}</b>
          <small>{[condition.since, condition.by].filter((part) => part !== undefined).join(', ')}</small>
        </span>
        <span className="bron">
          {words.case.history}
          <Aloud>{words.case.historyOf(condition.name.toLowerCase())}</Aloud>
        </span>
      </summary>
      <div className="dr-verloop">
        <p>{condition.text}</p>
        {condition.history.length > 0 && (
          <ol>
            {condition.history.map((news, index) => (
              <li key={`${news.date.iso}${index + 1}`}>
                <Time date={news.date} /> <b>{news.who}</b>: {news.what}
                {news.evidence.map((line) => (
                  <span key={line}>{line}</span>
                ))}
                {news.document !== undefined && (
                  <p className="dr-verder">
                    <TextLink link={news.document} />
                  </p>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
      {condition.acts.length > 0 && (
        <p className="dr-verder">
          {condition.acts.map((link) => (
            <TextLink key={link.href} link={link} />
          ))}
        </p>
      )}
    </details>
  )
}
