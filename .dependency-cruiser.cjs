/** The rooms of the house: who may import whom. A room that is not named here may import nothing, and nobody it. */
const pure = ['covenant', 'calendar', 'typed', 'trajectory', 'process', 'files', 'matching', 'words']

const rooms = {
  covenant: [],
  calendar: [],
  typed: [],
  matching: ['typed'],
  files: ['covenant', 'calendar', 'typed'],
  trajectory: ['covenant', 'calendar', 'files', 'typed'],
  process: ['covenant', 'calendar', 'typed', 'matching', 'files', 'trajectory'],
  config: [],
  keys: [],
  words: ['covenant', 'trajectory', 'process'],
  database: ['covenant', 'calendar', 'trajectory', 'files', 'matching', 'typed', 'config', 'keys'],
  identity: ['covenant', 'typed', 'database', 'config'],
  documents: ['files'],
  papers: ['covenant', 'calendar', 'trajectory', 'process', 'words'],
  letters: ['covenant', 'calendar', 'trajectory', 'process', 'files', 'words', 'papers'],
  engine: [...pure, 'config', 'database', 'identity', 'letters', 'documents'],
  questions: [...pure, 'engine', 'database', 'letters', 'documents'],
  messages: ['covenant', 'trajectory', 'process', 'words', 'database', 'letters', 'config'],
  jobs: ['covenant', 'database', 'engine', 'questions', 'letters', 'config', 'messages'],
  player: [
    ...pure,
    'config',
    'database',
    'identity',
    'letters',
    'documents',
    'keys',
    'engine',
    'questions',
    'messages',
  ],
  web: [...pure, 'engine', 'questions', 'messages', 'identity', 'config', 'papers'],
  cli: [
    ...pure,
    'config',
    'database',
    'identity',
    'letters',
    'papers',
    'documents',
    'keys',
    'engine',
    'questions',
    'messages',
    'player',
  ],
  demo: [
    ...pure,
    'config',
    'database',
    'identity',
    'letters',
    'documents',
    'engine',
    'questions',
    'messages',
    'jobs',
    'player',
  ],
}

/** What acts lead to. It stands beside them, and is no part of the pure room: it writes, and makes letters. */
const effects = '(^src/process/effects|[.]effects)[.]ts$'
const effectsMayImport = [...pure, 'engine', 'database', 'letters', 'documents', 'identity']

/** The one file of the words that reads what translators wrote. */
const messageFiles = '^src/words/catalog[.]ts$'
const tests = '[.](test|fixture)[.]tsx?$'

const roomRules = Object.entries(rooms).map(([room, mayImport]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${mayImport.length > 0 ? mayImport.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: room === 'process' ? `${tests}|${effects}` : tests },
  to: { path: '^src/', pathNot: `^src/(${[room, ...mayImport].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'effects-of-the-process',
      comment: `effects of acts may import ${effectsMayImport.join(', ')}`,
      severity: 'error',
      from: { path: effects, pathNot: tests },
      to: { path: '^src/', pathNot: `^src/(${effectsMayImport.join('|')})/` },
    },
    {
      name: 'effects-are-handed-over',
      comment:
        'Nothing pure, and no engine, reaches what acts lead to: it is handed to the engine by whoever starts it.',
      severity: 'error',
      from: { path: '^src/(engine|questions|process|words)/', pathNot: `${tests}|${effects}` },
      to: { path: '^src/process/effects[.]ts$' },
    },
    {
      name: 'unknown-room',
      comment: 'A new room gets its line in the table first.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(main[.]ts$|testing/|(${Object.keys(rooms).join('|')})/)` },
      to: {},
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'pure-rooms-without-node',
      comment:
        'What the covenant decides must not depend on the computer it runs on. The words read their message files.',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/`, pathNot: `${tests}|${messageFiles}|${effects}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-without-packages',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/`, pathNot: `${tests}|${messageFiles}|${effects}` },
      to: { path: 'node_modules', pathNot: 'node_modules/(temporal-|zod/|csv-parse/|htmlparser2/|fflate/)' },
    },
    {
      name: 'the-browser-gets-what-is-pure',
      comment: 'What src/web/browser imports is sent to browsers as it is.',
      severity: 'error',
      from: { path: '^src/web/browser/', pathNot: tests },
      to: { pathNot: '^src/(web/browser|files/guard|words)/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: { path: '^(src|scripts)/', pathNot: `${tests}|^src/testing/` },
      to: { path: '^src/testing/' },
    },
    {
      name: 'no-test-imported',
      severity: 'error',
      from: {},
      to: { path: '[.]test[.]tsx?$' },
    },
    {
      name: 'no-development-package-in-the-program',
      severity: 'error',
      from: { path: '^src/', pathNot: `${tests}|^src/testing/` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
