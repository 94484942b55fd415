/** What a file would change in the ledger, before it does: looked at, and then sent on or not. */
import { Button, Heading1 } from '@utrecht/component-library-react'
import { Document, type PageProps } from '../components/document.tsx'
import { ForeseenTables } from '../components/foreseen-tables.tsx'
import { BackLink, HiddenFields, LinkButton } from '../components/parts.tsx'
import { WhoSees } from '../components/who-sees.tsx'
import type { ForeseenModel } from '../models/index.ts'

export function ForeseenPage({ model, words, chrome }: PageProps<ForeseenModel>) {
  return (
    <Document chrome={chrome} words={words}>
      <BackLink link={model.back} />
      <div className="dr-titel">
        <Heading1>{model.title}</Heading1>
        <p>{model.subtitle}</p>
        <p className="dr-lead">{model.lead}</p>
      </div>
      <div className="dr-formulier">
        <WhoSees lines={model.whoSees} words={words} level={2} />
        <div>
          <ForeseenTables tables={model.tables} />
          {model.read.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {model.confirm !== undefined && (
            <form action={model.confirm.action} method="post">
              <HiddenFields hidden={model.confirm.hidden} />
              <div className="dr-knoppen">
                <Button appearance="primary-action-button" type="submit">
                  {model.confirm.label}
                </Button>
                <LinkButton link={model.again} look="subtle" />
              </div>
            </form>
          )}
          {model.confirm === undefined && (
            <div className="dr-knoppen">
              <LinkButton link={model.back} look="primary" />
              <LinkButton link={model.again} look="subtle" />
            </div>
          )}
        </div>
      </div>
    </Document>
  )
}
