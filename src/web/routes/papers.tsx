import { Hono } from 'hono'
import { dateInAmsterdam } from '../../calendar/zone.ts'
import { isResident } from '../../covenant/index.ts'
import { annexPaper } from '../../papers/annex.ts'
import { dpiaPaper } from '../../papers/dpia.ts'
import type { Paper } from '../../papers/paper.ts'
import { privacyPaper } from '../../papers/privacy.ts'
import { registerPaper, staffParties } from '../../papers/register.ts'
import { printedCovenant } from '../../process/printed.ts'
import { askController } from '../../questions/index.ts'
import { writtenLanguage } from '../../words/index.ts'
import { papersModel, registerPath } from '../make/papers.ts'
import type { PaperModel } from '../models/index.ts'
import { type Ask, chromeFor, type Env, html, notFound, wordsOf } from '../page.tsx'
import { PaperPage, TextPage } from '../pages/index.ts'
import { inline } from './case.tsx'

/**
 * The papers that are made of the covenant, for everybody to read. They hold no personal data: a register names its
 * controller only to who works there.
 */
export const paperPages = new Hono<Env>()
  .get('/convenant/papieren', (call) => {
    const words = wordsOf(call)
    const model = papersModel(words)
    return html(
      call,
      <TextPage model={model} words={words.pages} chrome={chromeFor(call, model.title, '/convenant')} />,
    )
  })
  .get('/convenant/register/:party{(corporation|team|workAndIncome)}', async (call) => {
    const paper = await registerOf(call)
    return paper ? show(call, paper, `${call.req.path}.pdf`, '/convenant') : notFound(call)
  })
  .get('/convenant/register/:file{(corporation|team|workAndIncome)[.]pdf}', async (call) => {
    const paper = await registerOf(call)
    return paper ? print(call, paper) : notFound(call)
  })
  .get('/convenant/dpia', (call) => show(call, dpiaPaper(wordsOf(call)), '/convenant/dpia.pdf', '/convenant'))
  .get('/convenant/dpia.pdf', (call) => print(call, dpiaPaper(wordsOf(call))))
  .get('/convenant.pdf', (call) => print(call, annexPaper(printedCovenant(writtenLanguage(wordsOf(call).language)))))
  .get('/privacy', (call) => show(call, privacyPaper(wordsOf(call)), '/privacy.pdf', '/privacy'))
  .get('/privacy.pdf', (call) => print(call, privacyPaper(wordsOf(call))))

async function registerOf(call: Ask): Promise<Paper | undefined> {
  const party = staffParties.find((one) => call.req.path.startsWith(registerPath(one)))
  if (!party) return undefined
  const session = call.get('session')
  const own = session?.actor.party === party ? await askController(call.get('services'), session.actor) : undefined
  return registerPaper(party, wordsOf(call), own)
}

function show(call: Ask, paper: Paper, pdf: string, current: string): Response {
  const words = wordsOf(call)
  const model: PaperModel = {
    ...(current === '/convenant' ? { back: { href: '/convenant/papieren', label: words.papers.papers } } : {}),
    paper,
    downloads: [
      { href: pdf, label: words.papers.pdf },
      // Who is logged in as a resident can take the own consents along.
      ...(paper.gentle && isResident(call.get('session')?.actor.role)
        ? [{ href: '/mijn-vh/toestemming.jsonld', label: words.privacy.consentRecord }]
        : []),
    ],
  }
  return html(call, <PaperPage model={model} words={words.pages} chrome={chromeFor(call, paper.title, current)} />)
}

async function print(call: Ask, paper: Paper): Promise<Response> {
  const { database, renderPaper } = call.get('services')
  const { footer, pageOf } = wordsOf(call).papers
  const date = dateInAmsterdam(database.now().toISOString())
  return inline(call, await renderPaper(paper, { date, footer, pageOf }), 'application/pdf')
}
