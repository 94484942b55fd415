/** Every page, and the one way to make it text. */
import '../production.ts'
import type { ReactElement } from 'react'
import { markup } from '../markup.ts'

export { CasePage } from './case.tsx'
export { CovenantPage } from './covenant.tsx'
export { ForeseenPage } from './foreseen.tsx'
export { ForeseenAllPage } from './foreseen-all.tsx'
export { FormPage, scriptsOf } from './form.tsx'
export { KnownPage } from './known.tsx'
export { LogPage } from './log.tsx'
export { MailboxPage, MailPage } from './mailbox.tsx'
export { ErrorPage, MessagePage, NotFoundPage, NotNowPage } from './message.tsx'
export { PaperPage } from './paper.tsx'
export { PeoplePage } from './people.tsx'
export { RegisterPage } from './register.tsx'
export { ResidentPage } from './resident.tsx'
export { DoorsPage, RecoveryPage } from './sign-in.tsx'
export { TextPage } from './text.tsx'
export { WorklistPage } from './worklist.tsx'
export { WorldsListPage, WorldsPage } from './worlds.tsx'

/** A whole page as HTML, `<!doctype html>` first. */
export function renderPage(page: ReactElement): string {
  return `<!doctype html>${markup(page)}`
}
