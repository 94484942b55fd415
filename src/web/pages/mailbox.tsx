/** Only in the demo: what was mailed, to read as the receiver would, with the envelope laid open. */
import { Heading1, Heading2 } from '@utrecht/component-library-react'
import { Document, type PageProps } from '../components/document.tsx'
import { BackLink, Paging, TextLink, Time } from '../components/parts.tsx'
import type { MailboxModel, MailModel, NameValue } from '../models/index.ts'

export function MailboxPage({ model, words, chrome }: PageProps<MailboxModel>) {
  const say = words.mailbox
  return (
    <Document chrome={chrome} words={words}>
      <div className="dr-titel">
        <Heading1>{say.title}</Heading1>
        <p className="dr-lead">{model.lead}</p>
      </div>
      {model.mails.length === 0 ? (
        <p className="dr-leeg">{say.empty}</p>
      ) : (
        <table className="utrecht-table dr-lijst dr-lijst--post dr-kaarten">
          <caption className="dr-voorlezen">{say.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{say.date}</th>
              <th scope="col">{say.subject}</th>
              <th scope="col">{say.to}</th>
              <th scope="col">{say.from}</th>
            </tr>
          </thead>
          <tbody>
            {model.mails.map((mail) => (
              <tr className="rij" key={mail.href}>
                <td>
                  <Time date={mail.date} />
                </td>
                <th scope="row">
                  <TextLink link={{ label: mail.subject, href: mail.href }} />
                  {mail.attachments > 0 && <small>{say.attachments(mail.attachments)}</small>}
                </th>
                <td>
                  <span className="dr-op-telefoon">{say.to}: </span>
                  {mail.to}
                </td>
                <td className="wie-ook">
                  <span className="dr-op-telefoon">{say.from}: </span>
                  {mail.from}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {model.pages !== undefined && model.pages.of > 1 && <Paging pages={model.pages} words={words} />}
    </Document>
  )
}

export function MailPage({ model, words, chrome }: PageProps<MailModel>) {
  const say = words.mailbox
  return (
    <Document chrome={chrome} words={words}>
      <BackLink link={model.back} />
      <div className="dr-titel">
        <Heading1>{model.subject}</Heading1>
      </div>
      <div className="dr-twee dr-twee--plat">
        <div>
          <section className="dr-deel" aria-labelledby="tekst">
            <Heading2 id="tekst">{say.text}</Heading2>
            <div className="dr-mail">{model.text}</div>
          </section>
          <section className="dr-deel" aria-labelledby="bijlagen">
            <Heading2 id="bijlagen">{say.attached}</Heading2>
            {model.attachments.length === 0 ? (
              <p className="dr-zacht">{say.none}</p>
            ) : (
              <ul className="dr-documenten">
                {model.attachments.map((attachment) => (
                  <li key={attachment.href}>
                    <TextLink link={attachment} />
                    <span className="dr-zacht">{attachment.note}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
        <div className="dr-zij">
          <section className="dr-deel" aria-labelledby="envelop">
            <h2 id="envelop">{say.envelope}</h2>
            <Values values={model.envelope} />
          </section>
          <section className="dr-deel" aria-labelledby="regels">
            <h2 id="regels">{say.headers}</h2>
            <Values values={model.headers} />
          </section>
        </div>
      </div>
    </Document>
  )
}

function Values({ values }: { values: readonly NameValue[] }) {
  return (
    <dl className="dr-waarden">
      {values.map((line, index) => (
        <div key={`${line.name}${index + 1}`}>
          <dt>{line.name}</dt>
          <dd>{line.value}</dd>
        </div>
      ))}
    </dl>
  )
}
