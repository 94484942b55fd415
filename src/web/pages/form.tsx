/** An act's form: why in one sentence, the fields, and beside them who sees it, why, on which ground, how long. */
import { Button, Heading1 } from '@utrecht/component-library-react'
import type { PageWords } from '../../words/pages.nl.ts'
import { assets } from '../assets/index.ts'
import type { BrowserModule } from '../assets/modules.ts'
import { Document, type PageProps } from '../components/document.tsx'
import { Field, focusTarget } from '../components/field.tsx'
import { Aloud, BackLink, HiddenFields, LinkButton, Notices, Reading, Time } from '../components/parts.tsx'
import { Proposal } from '../components/proposal.tsx'
import { OtherWays, Scan } from '../components/sign-in.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import type { Field as FieldModel, FormModel } from '../models/index.ts'

/** Scripts that add comfort to this form: what reads a text while one types, and what lets one draw a signature. */
export const scriptsOf = ({ fields }: Pick<FormModel, 'fields'>): readonly BrowserModule[] => [
  ...(fields.some((field) => 'readBy' in field) ? [assets.whileTyping] : []),
  ...(fields.some(({ kind }) => kind === 'signature') ? [assets.signature] : []),
]

export function FormPage({ model, words, chrome }: PageProps<FormModel>) {
  const fields = model.fields.map((field) => withError(field, model.errors))
  const multipart = fields.some((field) => field.kind === 'file')
  return (
    <Document
      chrome={chrome}
      words={words}
      gentle={model.gentle}
      failed={model.errors.length > 0}
      scripts={scriptsOf(model)}
    >
      <BackLink link={model.back} />
      {model.done !== undefined && <Notices notices={[{ kind: 'done', text: model.done }]} words={words} />}
      {model.errors.length > 0 && <ErrorSummary model={model} fields={fields} words={words} multipart={multipart} />}
      <Title model={model} words={words} />
      <div className="dr-formulier">
        {model.whoSees.length > 0 && <WhoSees lines={model.whoSees} words={words} note={model.whoSeesNote} level={2} />}
        <form action={model.actionUrl} method="post" noValidate encType={multipart ? 'multipart/form-data' : undefined}>
          <HiddenFields hidden={model.hidden} />
          {model.proposal !== undefined && <Proposal proposal={model.proposal} level={2} />}
          {model.scan !== undefined && <Scan scan={model.scan} />}
          {fields.map((field) => (
            <Field key={field.name} field={field} words={words} language={chrome.language} />
          ))}
          {model.warning !== undefined && (
            <p className="dr-bericht dr-bericht--let-op">
              <strong>{words.form.attention}.</strong> {model.warning}
            </p>
          )}
          <Buttons model={model} words={words} />
          {model.after !== undefined && <p className="dr-zacht dr-klein dr-boven">{model.after}</p>}
          {model.others !== undefined && model.others.length > 0 && <OtherWays links={model.others} />}
        </form>
        <Why model={model} words={words} />
      </div>
    </Document>
  )
}

function withError(field: FieldModel, errors: FormModel['errors']): FieldModel {
  if (field.kind === 'heading' || field.error !== undefined) return field
  const error = errors.find(({ field: name }) => name === field.name)
  return error === undefined ? field : { ...field, error: error.message }
}

type Parts = { readonly model: FormModel; readonly words: PageWords }

function Title({ model, words }: Parts) {
  return (
    <div className="dr-titel">
      <Heading1>{model.title}</Heading1>
      {(model.subtitle !== undefined || model.due !== undefined) && (
        <p>
          {model.subtitle}
          {model.subtitle !== undefined && model.due !== undefined && ' · '}
          {model.due !== undefined && (
            <span className={model.due.late === true ? 'dr-laat' : undefined}>
              {words.form.by} <Time date={model.due} />
              {model.due.left !== undefined && `, ${model.due.left}`}
            </span>
          )}
        </p>
      )}
      <p className="dr-lead">{model.lead}</p>
      {model.subject !== undefined && (
        <p>
          <strong>{model.subject}</strong>
        </p>
      )}
    </div>
  )
}

type SummaryProps = Parts & { readonly fields: readonly FieldModel[]; readonly multipart: boolean }

function ErrorSummary({ model, fields, words, multipart }: SummaryProps) {
  return (
    <div className="dr-fouten" role="alert" aria-labelledby="fouten" tabIndex={-1}>
      <h2 id="fouten">{words.form.errors(model.errors.length)}</h2>
      <ul>
        {model.errors.map((error) => {
          const field = fields.find(({ name }) => name === error.field)
          return (
            <li key={error.field + error.message}>
              {field === undefined ? (
                <span>{error.message}</span>
              ) : (
                <a href={`#${focusTarget(field)}`}>{error.message}</a>
              )}
            </li>
          )
        })}
      </ul>
      <p>
        {fields.every((field) => !('secret' in field)) && words.form.kept}
        {multipart && ` ${words.form.fileLost}`}
      </p>
    </div>
  )
}

function Buttons({ model, words }: Parts) {
  return (
    <div className="dr-knoppen">
      <Button appearance="primary-action-button" type="submit">
        {model.submitLabel}
      </Button>
      {model.again !== undefined && (
        <Button appearance="secondary-action-button" type="submit" name="again" value="yes">
          {model.again}
        </Button>
      )}
      {model.preview !== undefined && (
        <Button
          appearance="secondary-action-button"
          type="submit"
          formAction={model.preview.action}
          formTarget="_blank"
        >
          {model.preview.label}
          <Aloud> {words.form.newWindow}</Aloud>
        </Button>
      )}
      <LinkButton link={{ label: model.cancelLabel ?? words.form.cancel, href: model.back.href }} look="subtle" />
    </div>
  )
}

function Why({ model, words }: Parts) {
  if (model.whyAsk === undefined && model.ground === undefined && model.keep === undefined) return null
  return (
    <aside className="dr-waarom" aria-label={words.form.about}>
      {model.whyAsk !== undefined && (
        <section>
          <h2>{words.form.why}</h2>
          <p>{model.whyAsk}</p>
        </section>
      )}
      {model.ground !== undefined && (
        <section>
          <h2>{words.form.ground}</h2>
          <p>
            {model.ground.text}
            {model.ground.reading && <Reading words={words} />}
          </p>
          {model.ground.note !== undefined && <p className="dr-klein dr-zacht">{model.ground.note}</p>}
        </section>
      )}
      {model.keep !== undefined && (
        <section>
          <h2>{words.form.keep}</h2>
          <p>{model.keep}</p>
        </section>
      )}
    </aside>
  )
}
