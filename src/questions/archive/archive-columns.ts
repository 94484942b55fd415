/**
 * Every column of the database, and what an archive has of it. A test reads the schema of a real database and fails where a column
 * is missing here; of each that is in the archive it looks whether what stands there arrives.
 */
export type ColumnClass =
  /** In the archive of the resident, at a path of `archiveSchema`; what was replaced stands at another. */
  | { readonly at: string; readonly older?: string }
  /** In the archive of who keeps the team's register: which client it is was decided by a person. */
  | { readonly byKeeper: string }
  /** Made from what is in the archive, at that path. */
  | { readonly from: string }
  /** Not about the resident: about staff, or how the program works. */
  | { readonly none: string }
  /** About a resident, tied to no trajectory: what answers for it instead. */
  | { readonly apart: string }

const at = (path: string): ColumnClass => ({ at: path })
const from = (path: string): ColumnClass => ({ from: path })
const none = (why: string): ColumnClass => ({ none: why })

const key = none('a random key, which ties rows together')
const where = none('which municipality')
const staff = none('which member of staff; the archive names those whom this world knows, in `people`')
const covenant = none('rules of the covenant')
const registry = none('organisations and their staff')
const chain = none('the audit of what users did, in chains of hashes; whose data it was stands in processing_record')
const vouches = none('a digest by which it shows that somebody changed the database by hand')
const derived = from('register')

const all = (columns: string, what: ColumnClass): Record<string, ColumnClass> =>
  Object.fromEntries(columns.split(' ').map((column) => [column, what]))

export const archiveColumns: Readonly<Record<string, Readonly<Record<string, ColumnClass>>>> = {
  activation_code: all(
    'municipality_id hash trajectory_id party role organisation_id person_id issued expires waits confirmed',
    none('the hash of a code from a letter, until it is used, and whose letter it is'),
  ),
  acquaintance: all('municipality_id trajectory_id party person_id', staff),
  act_done: {
    municipality_id: where,
    ...all('act_key person_id trajectory_id party', key),
    result: none('the address to which the browser was sent'),
    at: at('account.forms[].at'),
  },
  assignment: {
    municipality_id: where,
    ...all('id trajectory_id party organisation_id person_id', key),
    role: at('assignments[].role'),
    since: at('assignments[].since'),
    until: at('assignments[].until'),
    glass: from('events[].type'),
  },
  audience_rule: all('covenant_id event from_party to_party by_letter', covenant),
  audit: all(
    'municipality_id covenant_id organisation_id seq at party person_id role activity kind subject vouched hash',
    chain,
  ),
  audit_chain: all('municipality_id organisation_id seq hash from_seq from_hash', chain),
  client: {
    municipality_id: where,
    ...all('organisation_id id', key),
    name: { byKeeper: 'register.name' },
    birth_date: { byKeeper: 'register.birthDate' },
    street: { byKeeper: 'register.street' },
    house_number: { byKeeper: 'register.houseNumber' },
    postcode: { byKeeper: 'register.postcode' },
    place: { byKeeper: 'register.place' },
  },
  client_link: all('municipality_id trajectory_id party organisation_id client_id', key),
  client_name: all('municipality_id organisation_id kind name clients', derived),
  client_search: all('municipality_id organisation_id client_id keys person exact words', derived),
  covenant: all('id municipality_id filling', covenant),
  credential: {
    ...all('person_id', key),
    ...all('login_key password_hash last_step', none('hashes to know a user by, and the last code of the app')),
    factor: at('account.login.factor'),
    changed: at('account.login.changed'),
    since: none('since when there is this account: a new code waits from then'),
    sealed: { apart: 'the secret of the app or the address for codes: opened at logging in only' },
  },
  demo_persona: all('person_id role label sort', none('the demo only')),
  destruction_report: all(
    'municipality_id id run organisation_id at party file outcome due reference entries documents',
    none('how much went, when and by which rule; a reference that leads to nobody'),
  ),
  document: {
    municipality_id: where,
    covenant_id: covenant,
    ...all('id trajectory_id', key),
    file: at('documents[].file'),
    category: at('documents[].category'),
    media_type: at('documents[].mediaType'),
    bytes: at('documents[].bytes'),
    recorded_party: at('documents[].recorded.party'),
    recorded_at: at('documents[].recorded.at'),
    withheld_until: from('withheld[].until'),
  },
  entry: {
    municipality_id: where,
    covenant_id: covenant,
    ...all('id trajectory_id document_id replaced_by', key),
    file: at('entries[].file'),
    category: at('entries[].category'),
    phase: at('entries[].phase'),
    purpose: at('entries[].purpose'),
    ground: at('entries[].ground'),
    basis: at('entries[].basis'),
    value: at('entries[].value'),
    reason: at('entries[].reason'),
    presence: at('entries[].presence'),
    recorded_party: at('entries[].recorded.party'),
    recorded_role: at('entries[].recorded.role'),
    recorded_by: staff,
    recorded_at: { at: 'entries[].recorded.at', older: 'entries[].older[].recordedAt' },
    changed_at: from('entries[].keptUntil'),
    replaced_at: at('entries[].older[].replacedAt'),
    corrects: from('entries[].corrected'),
    withheld_until: from('withheld[].until'),
  },
  entry_reader: all('covenant_id file category role', covenant),
  entry_rule: all('covenant_id file category phase role needs_reason', covenant),
  event: {
    municipality_id: where,
    covenant_id: covenant,
    ...all('trajectory_id party act draft', key),
    seq: at('events[].number'),
    type: at('events[].type'),
    payload: at('events[].what'),
    at: at('events[].at'),
    by_party: at('events[].by.party'),
    by_role: at('events[].by.role'),
    by_person: staff,
    hash: vouches,
  },
  data_leak: all(
    'municipality_id id organisation_id person_id kind happened_from happened_until discovered_at whose staff_id subjects at',
    none('what a privacy officer registered of a data breach; who is concerned is told apart (GDPR 34)'),
  ),
  data_leak_note: all(
    'municipality_id id leak_id organisation_id person_id kind moment text at',
    none('what a privacy officer wrote of a data breach; without anybody’s data'),
  ),
  false_alarm: all(
    'municipality_id id organisation_id person_id role activity reason at',
    none('what staff wrote about a text of their own; tied to no case'),
  ),
  wrong_signal: all(
    'municipality_id id organisation_id sender subject what told at',
    none(
      'that a signal was about somebody else, by pseudonym; it stands in the history of the resident whose case it is',
    ),
  ),
  file_key: all(
    'municipality_id trajectory_id key_id generation',
    none('under which key a trajectory stands; the key itself stands elsewhere'),
  ),
  file_owner: all('covenant_id file party', covenant),
  file_remover: all('covenant_id file party', covenant),
  world_remover: all('covenant_id world event party unless', covenant),
  term_rule: all('covenant_id term lasts', covenant),
  file_tree: all(
    'municipality_id trajectory_id file tree next closed taken_by taken_from',
    none('how far the keys of a file were given out'),
  ),
  register_rule: all('covenant_id party role does', covenant),
  keep_rule: all('covenant_id kind months', covenant),
  glass: {
    municipality_id: where,
    ...all('id trajectory_id organisation_id person_id', key),
    ...all('party role reason since until', from('events[].what')),
    why: { apart: 'what staff wrote for their own privacy officer, who answers a request about it' },
  },
  key_to_destroy: all('key_id tree leaf', none('keys that are about to go')),
  kris_number: {
    municipality_id: where,
    number: from('entries[].value'),
    trajectory_id: key,
  },
  log_subject: all('municipality_id trajectory_id subject', none('under which pseudonym the logs know a trajectory')),
  login_attempt: all('bucket at id', none('counts attempts under a hash that leads to nobody')),
  login_identity: {
    ...all('subject_hash person_id', key),
    issuer: at('account.providers[].issuer'),
    since: at('account.providers[].since'),
  },
  login_step: all('token_hash sealed expires', none('half an hour between two pages of logging in, sealed')),
  membership: all('person_id organisation_id role team_id', registry),
  message: {
    municipality_id: where,
    ...all('id trajectory_id party to_person message_id', key),
    ...all(
      'queued_by queued_party sent_from sent_to',
      none('whose act it was of, and which organisations are told that it did not come'),
    ),
    ...all('unsure tells', none('whether it goes once more, and who may be told')),
    kind: at('account.messages[].kind'),
    to_mailbox: registry,
    state: at('account.messages[].state'),
    attempts: none('how often the mail server was asked'),
    queued_at: at('account.messages[].queuedAt'),
    sent_at: at('account.messages[].sentAt'),
  },
  municipality: all('id', where),
  opening: all(
    'municipality_id person_id trajectory_id party role since',
    none('by whose letters a password reads; who has the archive reads all of it'),
  ),
  organisation: {
    id: key,
    party: at('organisations[].party'),
    name: at('organisations[].name'),
    settings: registry,
  },
  own_address: all('person_id hash', staff),
  passed_on: {
    municipality_id: where,
    ...all('id from_organisation to_organisation to_role', key),
    ...all('kind about at handled_at', {
      apart: 'what was said at Work and Income before a case was known: whom it is for answers from its own list',
    }),
  },
  person: {
    ...all('id organisation_id', key),
    name: at('account.name'),
    phone: at('account.phone'),
    mail: at('account.mail'),
  },
  processing_record: {
    municipality_id: where,
    covenant_id: covenant,
    ...all('span_id trace_id parent_span status organisation_id subjects', key),
    activity: at('looked[].activity'),
    kind: at('looked[].kind'),
    started: at('looked[].at'),
    party: at('looked[].party'),
    role: at('looked[].role'),
    ...all('ended exported', none('how long it took, and whether the record went to a collector')),
    ...all('seq history', vouches),
  },
  recovery_code: all('person_id hash', none('hashes of codes for who lost a telephone')),
  clock: all('one of_program', none('whose clock counts; tied to no case')),
  program_clock: all(
    'municipality_id kind until waits',
    none('how far the program has looked by itself; tied to no case'),
  ),
  retention_due: all(
    'municipality_id trajectory_id party organisation_id file outcome due takes_world changed_through held_reason held_until reference',
    from('entries[].keptUntil'),
  ),
  retention_terms: all('municipality_id terms', covenant),
  search_mark: all('what epoch ready', none('whether what is searched is whole')),
  search_material: all(
    'municipality_id covenant_id entry_id trajectory_id file category recorded_at value',
    from('entries[].value'),
  ),
  seal: {
    municipality_id: where,
    ...all('document_id trajectory_id', key),
    ...all('statement signature', none('proves that a document is the one that was signed; holds its hash')),
    key: at('documents[].seal.key'),
    signatories: at('documents[].seal.signatories'),
    sealed_at: at('documents[].seal.at'),
  },
  session: {
    municipality_id: where,
    ...all('token_hash person_id organisation_id', key),
    role: at('account.sessions[].role'),
    created: at('account.sessions[].created'),
    expires: at('account.sessions[].expires'),
    ...all(
      'seen idle_minutes door',
      none('when it was used last, how long it may lie still, and by which way it began'),
    ),
  },
  team: all('id organisation_id name', registry),
  team_postcode: all('prefix team_id', registry),
  timer: all(
    'municipality_id trajectory_id party kind due',
    none('when the program looks again; follows from the events and the terms'),
  ),
  trajectory: {
    municipality_id: where,
    covenant_id: covenant,
    id: key,
    assigned: vouches,
  },
  withholding: {
    municipality_id: where,
    ...all('id trajectory_id entry_id', key),
    party: at('withheld[].party'),
    file: at('withheld[].file'),
    ground: at('withheld[].ground'),
    until: at('withheld[].until'),
    recorded_by: staff,
    recorded_at: at('withheld[].since'),
    ended_at: from('events[].type'),
  },
  world: {
    municipality_id: where,
    ...all('trajectory_id party organisation_id corporation_id', key),
    id: at('trajectory.reference'),
    version: at('trajectory.events'),
    opened_at: at('trajectory.opened'),
    ...all('summary summary_version summary_day retention_version destroyed_at', from('events[].type')),
  },
}
