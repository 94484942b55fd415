/** The rooms of the house: who may import whom. A room that is not named here may import nothing, and nobody it. */
const pure = ['covenant', 'calendar', 'trajectory', 'process', 'files', 'matching', 'words']

const rooms = {
  covenant: [],
  calendar: [],
  words: ['covenant'],
  trajectory: ['covenant', 'calendar', 'files'],
  files: ['covenant', 'calendar'],
  matching: [],
  process: ['covenant', 'calendar', 'matching', 'files', 'trajectory'],
  config: [],
  keys: [],
  database: ['covenant', 'calendar', 'trajectory', 'files', 'matching', 'config', 'keys'],
  identity: ['covenant', 'database', 'config'],
  documents: ['files'],
  papers: ['covenant', 'calendar', 'words'],
  letters: ['covenant', 'calendar', 'trajectory', 'files', 'words', 'papers'],
  acts: [...pure, 'config', 'database', 'identity', 'letters', 'documents'],
  messages: ['acts', 'letters', 'config', 'words'],
  jobs: ['acts', 'letters', 'config', 'messages'],
  player: [
    'acts',
    'process',
    'messages',
    'database',
    'config',
    'identity',
    'words',
    'letters',
    'documents',
    'covenant',
    'calendar',
    'files',
    'keys',
  ],
  web: [...pure, 'acts', 'messages', 'identity', 'config', 'papers'],
  cli: [
    'acts',
    'messages',
    'covenant',
    'identity',
    'config',
    'words',
    'player',
    'calendar',
    'files',
    'database',
    'documents',
    'keys',
    'letters',
    'papers',
  ],
  demo: [...pure, 'config', 'database', 'identity', 'letters', 'documents', 'acts', 'messages', 'jobs', 'player'],
}

/** The one file of the words that reads what translators wrote. */
const messageFiles = '^src/words/catalog[.]ts$'
const tests = '[.](test|fixture)[.]tsx?$'

const roomRules = Object.entries(rooms).map(([room, mayImport]) => ({
  name: `room-${room}`,
  comment: `src/${room} may import ${mayImport.length > 0 ? mayImport.join(', ') : 'no other room'}`,
  severity: 'error',
  from: { path: `^src/${room}/`, pathNot: tests },
  to: { path: '^src/', pathNot: `^src/(${[room, ...mayImport].join('|')})/` },
}))

module.exports = {
  forbidden: [
    ...roomRules,
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
      from: { path: `^src/(${pure.join('|')})/`, pathNot: `${tests}|${messageFiles}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-rooms-without-packages',
      severity: 'error',
      from: { path: `^src/(${pure.join('|')})/`, pathNot: `${tests}|${messageFiles}` },
      to: { path: 'node_modules', pathNot: 'node_modules/(temporal-|zod/)' },
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
