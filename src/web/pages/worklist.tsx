/** What waits for me, by when: one table with a body per term, the most urgent first. */
import { Button, FormLabel, Heading1, Textbox } from '@utrecht/component-library-react'
import type { ReactNode } from 'react'
import type { PageWords } from '../../words/pages.nl.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { HiddenFields, LinkButton, Onward, Paging, TextLink, Time } from '../components/parts.tsx'
import type { WorklistModel, WorklistRow, WorklistSection } from '../models/index.ts'

const sectionClass: Record<WorklistSection, string> = {
  late: 'laat',
  today: 'vandaag',
  week: 'week',
  later: 'later',
  waiting: 'wacht',
  closed: 'dicht',
}

export function WorklistPage({ model, words, chrome }: PageProps<WorklistModel>) {
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-titel dr-titel--met-knoppen">
        <div>
          <Heading1>{words.worklist.title}</Heading1>
          <p>{model.intro}</p>
        </div>
        {model.acts.length > 0 && (
          <div className="dr-titel__knoppen">
            {model.acts.map((act, index) => (
              <LinkButton key={act.href} link={act} look={index === 0 ? 'primary' : 'secondary'} />
            ))}
          </div>
        )}
      </div>
      <Sieve model={model} words={words} />
      {model.empty !== undefined && (
        <div className="dr-leeg">
          <p>{model.empty.text}</p>
          {model.empty.link !== undefined && (
            <p className="dr-verder">
              <TextLink link={model.empty.link} />
            </p>
          )}
        </div>
      )}
      {(model.sections.length > 0 || model.near !== undefined) && <Rows model={model} words={words} />}
      {model.pages !== undefined && model.pages.of > 1 && (
        <Searched search={model.search.value}>
          <Paging pages={model.pages} words={words} posts={model.search.value !== ''} />
        </Searched>
      )}
    </Document>
  )
}

function Sieve({ model, words }: { model: WorklistModel; words: PageWords }) {
  return (
    <div className="dr-zeef">
      <search>
        <form action={model.search.action} method="post">
          <div>
            <FormLabel htmlFor="zoek">{words.worklist.searchLabel}</FormLabel>
            <Textbox
              id="zoek"
              name="zoek"
              type="search"
              defaultValue={model.search.value}
              autoComplete="off"
              aria-describedby="zoek-uitleg"
            />
          </div>
          <Button appearance="secondary-action-button" type="submit">
            {words.worklist.search}
          </Button>
          <p id="zoek-uitleg" className="dr-voorlezen">
            {model.search.hint}
          </p>
        </form>
      </search>
      {model.chips.length > 0 && (
        <nav aria-label={words.worklist.filter}>
          <Searched search={model.search.value}>
            <ul className="dr-chips">
              {model.chips.map((chip) => (
                <li key={chip.section}>
                  <Onward posts={model.search.value !== ''} href={chip.href} className="dr-chip" current={chip.current}>
                    {chip.section === 'all' ? words.worklist.all : words.worklist.sections[chip.section]}{' '}
                    <b>{chip.count}</b>
                  </Onward>
                </li>
              ))}
            </ul>
          </Searched>
        </nav>
      )}
    </div>
  )
}

/** While somebody searches, the way on is a form: it takes along what was typed. */
function Searched({ search, children }: { search: string; children: ReactNode }) {
  if (search === '') return children
  return (
    <form method="post" action="/werklijst">
      <HiddenFields hidden={{ zoek: search }} />
      {children}
    </form>
  )
}

function Rows({ model, words }: { model: WorklistModel; words: PageWords }) {
  return (
    <table className="utrecht-table dr-lijst dr-kaarten">
      <caption className="dr-voorlezen">{words.worklist.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.worklist.due}</th>
          <th scope="col">{words.worklist.resident}</th>
          <th scope="col">{words.worklist.what}</th>
          <th scope="col">{words.worklist.phase}</th>
        </tr>
      </thead>
      {model.sections.map((section) => (
        <tbody key={section.section} className={sectionClass[section.section]}>
          <tr className="groep">
            <th colSpan={4} scope="rowgroup">
              {words.worklist.sections[section.section]} <span>{section.count}</span>
            </th>
          </tr>
          {section.rows.map((row) => (
            <Row key={row.href} row={row} words={words} />
          ))}
        </tbody>
      ))}
      {model.near !== undefined && (
        <tbody className="lijkt">
          <tr className="groep">
            <th colSpan={4} scope="rowgroup">
              {model.near.title}
            </th>
          </tr>
          {model.near.rows.map((row) => (
            <Row key={row.href} row={row} words={words} />
          ))}
        </tbody>
      )}
    </table>
  )
}

function Row({ row, words }: { row: WorklistRow; words: PageWords }) {
  return (
    <tr className="rij">
      <td>
        <span className="dr-termijn">
          <b>{row.due ?? words.worklist.noDue}</b>
          {row.date !== undefined && (
            <small>
              <Time date={row.date} />
            </small>
          )}
        </span>
      </td>
      <th scope="row">
        <TextLink link={{ label: row.name, href: row.href }} />
        {row.under !== undefined && <small>{row.under}</small>}
      </th>
      <td className="wat">
        <strong>{row.act}</strong>
        {row.why !== undefined && <small>{row.why}</small>}
      </td>
      <td className="wie-ook">
        <span>{row.phase}</span>
        {row.organisation !== undefined && <span>{row.organisation}</span>}
      </td>
    </tr>
  )
}
