/** The audit of an organisation: what stands out, a filter, and the lines. */
import {
  Button,
  FormLabel,
  Heading1,
  Heading2,
  Heading3,
  Select,
  SelectOption,
  Textbox,
} from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { LinkButton, Paging, TextLink } from '../components/parts.tsx'
import type { LogModel } from '../models/index.ts'
import { TextSections } from './text.tsx'

export function LogPage({ model, words, chrome }: PageProps<LogModel>) {
  const { caption, columns, rows } = model.table
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      <TextSections sections={model.first} words={words} />
      <section className="dr-deel dr-tekst">
        <Heading2>{words.log.notable}</Heading2>
        {model.notable.length === 0 && <p>{model.notableNone}</p>}
        {model.notable.map((pattern) => (
          <div className="dr-opvallend" key={pattern.title}>
            <Heading3>{pattern.title}</Heading3>
            <p>{pattern.why}</p>
            <ul className="dr-verder">
              {pattern.links.map((link) => (
                <li key={link.href}>
                  <TextLink link={link} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <section className="dr-deel">
        <Heading2>{words.log.lines}</Heading2>
        <Filter model={model} words={words} />
        <p className="dr-verder dr-midden">
          {model.found}
          <LinkButton link={model.csv} look="secondary" />
        </p>
        {rows.length > 0 && (
          <TextSections sections={[{ blocks: [{ kind: 'table', caption, columns, rows }] }]} words={words} />
        )}
        {model.pages.of > 1 && <Paging pages={model.pages} words={words} />}
      </section>
      <TextSections sections={model.aside} words={words} />
    </Document>
  )
}

function Filter({ model: { filter }, words }: { model: LogModel; words: PageWords }) {
  const days = [
    { name: 'van', label: words.log.from, value: filter.first },
    { name: 'tot', label: words.log.until, value: filter.last },
  ]
  return (
    <search>
      <form className="dr-filter" action={filter.action} method="get">
        {days.map(({ name, label, value }) => (
          <div key={name}>
            <FormLabel htmlFor={name}>{label}</FormLabel>
            <Textbox id={name} name={name} type="date" defaultValue={value} />
          </div>
        ))}
        {filter.choices.map(({ name, label, value, options }) => (
          <div key={name}>
            <FormLabel htmlFor={name}>{label}</FormLabel>
            <Select id={name} name={name} defaultValue={value}>
              <SelectOption value="">{words.log.all}</SelectOption>
              {options.map((option) => (
                <SelectOption key={option.value} value={option.value}>
                  {option.label}
                </SelectOption>
              ))}
            </Select>
          </div>
        ))}
        <Button appearance="primary-action-button" type="submit">
          {words.log.filter}
        </Button>
      </form>
    </search>
  )
}
