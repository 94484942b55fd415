import { connect } from '../database/index.ts'
import { smtpTransport } from '../messages/smtp.ts'
import { ownDocuments } from '../player/own-documents.ts'
import { startJobs } from './index.ts'

/** A program of its own that works off the queue until it is killed. */
const [app = '', workerUrl = '', smtpUrl = ''] = process.argv.slice(2)
const database = connect({ app, worker: workerUrl })
const services = { ...ownDocuments(), database, renderLetter: async () => new Uint8Array() }
await startJobs({ workerUrl, services, transport: smtpTransport(smtpUrl), log: () => undefined })
