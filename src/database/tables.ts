import type { ColumnType, Generated } from 'kysely'
import type { Basis, CaseRole, Party, Phase, Role } from '../covenant/words.ts'

/** The program itself, as the person behind the role `timer`. */
export const timerPerson = '00000000-0000-4000-8000-000000000001'
export const timerRole = 'timer' satisfies Role

/** A moment as an ISO string in UTC, `2026-03-02T09:00:00.000Z`. */
export type Moment = string
/** A day, `2026-03-02`. */
export type Day = string
/** As it is written, `21 days`; only the database counts with it. */
type Interval = string
/** What stands in a `jsonb` column: parsed when read, written as JSON text. */
export type Json<T = unknown> = ColumnType<T, string, string>

export type MessageState = 'queued' | 'handingOver' | 'sent' | 'uncertain' | 'dropped' | 'refused'
export type LogKind = 'act' | 'read' | 'search' | 'export' | 'denied' | 'glass'

/** The tables of schema `drempel` that TypeScript writes or reads itself; what only the gate touches is left out. */
export type Tables = {
  organisation: { id: string; party: Party; name: string; settings: Json<OrganisationSettings> }
  team: { id: string; organisation_id: string; name: string }
  team_postcode: { prefix: string; team_id: string }
  person: { id: string; organisation_id: string | null; name: string | null; phone: string | null; mail: string | null }
  membership: { person_id: string; organisation_id: string; role: Role; team_id: string | null }
  session: {
    token_hash: Buffer
    person_id: string
    role: Role
    organisation_id: string | null
    created: Moment
    expires: Moment
    seen: Generated<Moment | null>
    idle_minutes: number | null
    /** By which way somebody came in; null for the demo's choice of persons. */
    door: string | null
  }
  credential: {
    person_id: string
    login_key: Buffer
    password_hash: string
    factor: 'app' | 'mail'
    sealed: Buffer
    last_step: string | null
    changed: Moment
    since: Moment
  }
  recovery_code: { person_id: string; hash: Buffer }
  login_identity: { issuer: string; subject_hash: Buffer; person_id: string; since: Moment }
  demo_persona: { person_id: string; role: Role; label: string; sort: number }
  audience_rule: { covenant_id: number; event: string; from_party: Party; to_party: Party; by_letter: boolean }
  entry_rule: {
    covenant_id: number
    file: string
    category: string
    phase: Phase
    role: CaseRole
    needs_reason: boolean
  }
  entry_reader: { covenant_id: number; file: string; category: string; role: CaseRole }
  file_owner: { covenant_id: number; file: string; party: Party }
  file_remover: { covenant_id: number; file: string; party: Party }
  world_remover: { covenant_id: number; world: Party; event: string; party: Party; unless: string | null }
  term_rule: { covenant_id: number; term: string; lasts: Interval }
  register_rule: { covenant_id: number; party: Party; role: CaseRole; does: 'checks' | 'adds' }
  keep_rule: { covenant_id: number; kind: string; months: number }
  world: {
    trajectory_id: string
    party: Party
    id: string
    organisation_id: string | null
    corporation_id: string
    version: number
    opened_at: Moment
    summary: Json | null
    summary_version: number | null
    summary_day: Day | null
    destroyed_at: Moment | null
  }
  program_clock: {
    kind: string
    until: Moment
    waits: boolean
  }
  retention_due: {
    organisation_id: string
    file: string
    outcome: string
    due: Day
    held_reason: string | null
    held_until: Day | null
    reference: string
  }
  destruction_report: {
    id: string
    run: string
    organisation_id: string
    at: Moment
    file: string
    outcome: string
    due: Day
    reference: string
    entries: number
    documents: number
  }
  document: {
    id: string
    trajectory_id: string
    file: string
    category: string
    media_type: string
    /** Sealed. */
    bytes: Buffer
    recorded_party: Party
    recorded_at: Moment
  }
  seal: {
    document_id: string
    trajectory_id: string
    statement: string
    signature: Buffer
    key: string
    signatories: number
    sealed_at: Moment
  }
  entry: {
    id: string
    trajectory_id: string
    file: string
    category: string
    phase: Phase
    purpose: string
    ground: string
    basis: Basis
    /** Sealed JSON. */
    value: Buffer
    /** Sealed text. */
    reason: Buffer | null
    presence: string[] | null
    document_id: string | null
    recorded_party: Party
    recorded_role: Role
    recorded_by: string
    recorded_at: Moment
    changed_at: Generated<Moment>
  }
  client: {
    organisation_id: string
    id: string
    name: string
    birth_date: Day | null
    street: string
    house_number: string
    postcode: string
    place: string
    by_case: boolean
  }
  client_link: { trajectory_id: string; organisation_id: string; client_id: string }
  message: {
    id: string
    trajectory_id: string | null
    party: Party
    kind: string
    to_person: string | null
    to_mailbox: string | null
    message_id: string
    queued_at: Moment
  }
  act_done: {
    act_key: string
    person_id: string
    trajectory_id: string | null
    party: Party
    result: Json
    at: Moment
  }
  audit: {
    organisation_id: string
    seq: string
    at: Moment
    party: Party
    person_id: string
    role: Role
    activity: string
    kind: LogKind
    subject: string | null
    hash: Buffer
  }
  data_leak: {
    id: string
    organisation_id: string
    person_id: string
    kind: string
    happened_from: Day
    happened_until: Day
    discovered_at: Moment
    whose: string
    staff_id: string | null
    subjects: string[]
    at: Moment
  }
  data_leak_note: {
    id: string
    leak_id: string
    organisation_id: string
    person_id: string
    kind: string
    moment: Moment
    /** Sealed. */
    text: Buffer
    at: Moment
  }
  leak_notice: {
    leak_id: string
    subject: string
    organisation_id: string
    data: string
    done: string
    advice: string
    asked_at: Moment
    gone: boolean
    passed_at: Moment | null
    told_on: Day | null
    told_how: string | null
  }
  false_alarm: {
    id: string
    organisation_id: string
    person_id: string
    role: string
    activity: string
    /** Sealed. */
    reason: Buffer
    at: Moment
  }
  wrong_signal: {
    id: string
    organisation_id: string
    sender: string
    subject: string
    what: string
    told: boolean
    at: Moment
    told_on: Day | null
  }
  passed_on: {
    id: string
    from_organisation: string
    to_organisation: string
    to_role: Role
    kind: string
    /** Sealed JSON. */
    about: Buffer
    at: Moment
    handled_at: Moment | null
  }
}

/** `mailbox` is where the organisation gets what is not for one person; the rest is for letters and looks. */
export type OrganisationSettings = { readonly mailbox?: string; readonly [key: string]: unknown }
