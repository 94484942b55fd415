import { appendFile } from 'node:fs/promises'
import type { AuditHeads } from '../config/logs.ts'
import type { Database } from '../database/index.ts'
import { composeHeads } from '../messages/compose.ts'
import type { MailTransport } from '../messages/transport.ts'
import { type AuditHead, auditHeads } from '../questions/index.ts'

/** The heads of one moment, as one line of JSON: `drempel verify --heads` reads a file of such lines. */
const lineOf = (at: Date, heads: readonly AuditHead[]) => JSON.stringify({ at: at.toISOString(), heads })

/**
 * Publishes where each organisation's audit stands now, at a place that nobody who can write the database can change: a file to
 * which is only ever added, a mailbox, or both. Numbers, hashes and ids of organisations; nothing about anybody.
 */
export async function publishHeads(
  database: Database,
  { file, mail }: AuditHeads,
  transport: MailTransport,
  sender?: string,
): Promise<void> {
  const now = database.now()
  const line = lineOf(now, await auditHeads(database))
  if (file) await appendFile(file, `${line}\n`, { mode: 0o600, flush: true })
  if (mail) await transport.send(composeHeads(mail, line, now, sender))
}
