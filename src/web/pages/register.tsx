/** The team's clients: a search box, and who was found. */
import {
  Button,
  FormFieldErrorMessage,
  FormLabel,
  Heading1,
  Select,
  SelectOption,
  Textbox,
} from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { BackLink, HiddenFields, LinkButton, Notices, TextLink, Time } from '../components/parts.tsx'
import type { RegisterModel } from '../models/index.ts'

export function RegisterPage({ model, words, chrome }: PageProps<RegisterModel>) {
  return (
    <Document chrome={chrome} words={words}>
      <BackLink link={model.back} />
      <Notices notices={model.notices} words={words} />
      <div className="dr-titel dr-titel--met-knoppen">
        <div>
          <Heading1>{words.register.title}</Heading1>
          <p className="dr-lead">{model.lead}</p>
        </div>
        <div className="dr-titel__knoppen">
          <LinkButton link={model.add} look="secondary" />
        </div>
      </div>
      <Search search={model.search} reason={model.reason} words={words} />
      {model.result !== undefined && (
        <p role="status" className="dr-boven">
          {model.result.found}
        </p>
      )}
      {model.result !== undefined && model.result.rows.length > 0 && <Rows rows={model.result.rows} words={words} />}
    </Document>
  )
}

function Search({ search, reason, words }: Pick<RegisterModel, 'search' | 'reason'> & { words: PageWords }) {
  const explained = reason.error ? 'waarom-uitleg waarom-fout' : 'waarom-uitleg'
  return (
    <div className="dr-zeef dr-zeef--reden">
      <search>
        <form action={search.action} method="post">
          <HiddenFields hidden={search.hidden} />
          <div>
            <FormLabel htmlFor="zoek">{words.register.searchLabel}</FormLabel>
            <Textbox
              id="zoek"
              name="zoek"
              type="search"
              defaultValue={search.value}
              maxLength={100}
              autoComplete="off"
              aria-describedby="zoek-uitleg"
            />
          </div>
          <div>
            <FormLabel htmlFor="waarom">{reason.label}</FormLabel>
            {reason.error !== undefined && (
              <FormFieldErrorMessage id="waarom-fout">{reason.error}</FormFieldErrorMessage>
            )}
            <Select
              id="waarom"
              name="waarom"
              defaultValue={reason.value}
              invalid={reason.error !== undefined}
              aria-describedby={explained}
            >
              <SelectOption value="">{words.register.choose}</SelectOption>
              {reason.options.map((option) => (
                <SelectOption key={option.value} value={option.value}>
                  {option.label}
                </SelectOption>
              ))}
            </Select>
          </div>
          <Button appearance="primary-action-button" type="submit">
            {words.worklist.search}
          </Button>
          <p id="zoek-uitleg" className="dr-voorlezen">
            {search.hint}
          </p>
          <p id="waarom-uitleg" className="dr-onder dr-zacht">
            {reason.hint}
          </p>
        </form>
      </search>
    </div>
  )
}

function Rows({ rows, words }: { rows: NonNullable<RegisterModel['result']>['rows']; words: PageWords }) {
  return (
    <table className="utrecht-table dr-lijst dr-kaarten">
      <caption className="dr-voorlezen">{words.register.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.register.name}</th>
          <th scope="col">{words.register.born}</th>
          <th scope="col">{words.register.address}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.href} className="rij">
            <th scope="row">
              <TextLink link={row} />
            </th>
            <td>{row.born === undefined ? words.register.noBirthDate : <Time date={row.born} />}</td>
            <td className="wie-ook">
              <span>{row.address}</span>
              <span>{row.place}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
