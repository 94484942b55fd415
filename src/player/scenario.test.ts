import { describe, expect, it } from 'vitest'
import { checkSteps } from './check.ts'
import { readScenario } from './scenario.ts'

const at = '2026-03-02T10:00'
const read = (text: string) => readScenario(text, 'proef.yaml')
const problem = (text: string): string => {
  try {
    checkSteps(read(text))
  } catch (error) {
    return (error as Error).message
  }
  return 'no problem'
}
const step = (more: string) => `# uitleg\n- { as: "corporation-a:consultant-1", at: ${at}, ${more} }`
const openCase = 'name: N, street: S, houseNumber: 1, postcode: 3599 ZZ, place: U, judgment: possible'

describe('reading a scenario', () => {
  it('refuses what is no list of steps, with its place', () => {
    expect(problem('as: x')).toMatch(/^proef\.yaml:1: Een scenario is een lijst van stappen/)
    expect(problem('[]')).toMatch(/^proef\.yaml:1: /)
    expect(problem('- a: [1')).toMatch(/^proef\.yaml:\d+: Dit is geen YAML of JSON: [^\n]+$/)
  })

  it('refuses a step without who, when or what', () => {
    expect(problem('- { as: resident, do: withdraw }')).toBe('proef.yaml:1: stap 1: ‘at’ ontbreekt.')
  })

  it('refuses a key that a step does not have', () => {
    expect(problem(step('do: sendSignal, wiht: { a: b }'))).toMatch(/^proef\.yaml:2: stap 1: ‘wiht’ kent een stap niet/)
  })

  it.each(['2026-02-30T10:00', '2026-03-02', '2026-03-02T25:00', '2026-03-02T10:00Z'])(
    'refuses the moment %s',
    (when) => {
      expect(problem(`- { as: resident, at: "${when}", do: withdraw }`)).toContain('is geen bestaand moment')
    },
  )

  it('refuses time that runs backwards', () => {
    const text = `${step('do: sendSignal')}\n- { as: resident, at: 2026-03-01T09:00, do: withdraw }`
    expect(problem(text)).toMatch(/^proef\.yaml:3: stap 2: De tijd loopt niet terug/)
  })

  it('refuses people and acts that do not exist', () => {
    expect(problem(`- { as: "corporation-z:consultant-1", at: ${at}, do: sendSignal }`)).toContain('bestaat niet')
    expect(problem(`- { as: "team:privacy-officer", at: ${at}, do: checkKnown }`)).toContain('bestaat niet')
    expect(problem(step('do: fly'))).toBe(
      'proef.yaml:2: stap 1: De handeling ‘fly’ bestaat niet. In docs/scenarios.md staan ze allemaal.',
    )
    expect(problem(step('do: toString'))).toContain('De handeling ‘toString’ bestaat niet.')
  })

  it('refuses fields that are missing or do not exist', () => {
    expect(problem(step('do: informResident, with: { channel: letter, outcome: letterSent }'))).toBe(
      'proef.yaml:2: stap 1: Het veld ‘on’ ontbreekt bij informResident.',
    )
    expect(problem(step(`do: openCase, with: { ${openCase}, bsn: 123 }`))).toContain('Het veld ‘bsn’ bestaat niet')
  })

  it('takes why something is a false alarm, where a text is written and nowhere else', () => {
    const falseAlarm = 'falseAlarm: Zo heet de straat.'
    expect(problem(step(`do: openCase, with: { ${openCase}, ${falseAlarm} }`))).toBe('no problem')
    expect(problem(step(`do: sendSignal, with: { ${falseAlarm} }`))).toContain('Het veld ‘falseAlarm’ bestaat niet')
  })

  it('refuses days and codes that do not exist, at the line of the field', () => {
    const lines = [
      `- as: corporation-a:consultant-1`,
      `  at: ${at}`,
      '  do: informResident',
      '  with:',
      '    channel: letter',
    ]
    expect(problem([...lines, '    on: 2026-02-30', '    outcome: letterSent'].join('\n'))).toMatch(
      /^proef\.yaml:6: stap 1: Het veld ‘on’ van informResident: Deze dag bestaat niet/,
    )
    expect(problem([...lines, '    on: 2026-03-02', '    outcome: maybe'].join('\n'))).toMatch(
      /^proef\.yaml:7: stap 1: Het veld ‘outcome’ van informResident: ‘maybe’ kan niet/,
    )
  })

  it('lets what a step wants to see refused pass to the program', () => {
    expect(problem(step('do: fly, expect: refused'))).toBe('no problem')
    expect(problem(step('do: informResident, expect: invalid, field: on'))).toBe('no problem')
    expect(problem(step('do: sendSignal, field: on'))).toContain('‘field’ hoort bij expect: invalid.')
  })

  it('reads numbers as they were written, so that a telephone number keeps its zero', () => {
    const [first] = read(step('do: openCase, with: { phone: 0300000199, houseNumber: 14 }')).steps
    expect(first?.with).toEqual({ phone: '0300000199', houseNumber: '14' })
  })

  it('reads JSON as well, on the clock in the Netherlands', () => {
    const [first] = read(JSON.stringify([{ as: 'resident', at: '2026-07-01T10:00', do: 'withdraw' }])).steps
    expect(first).toMatchObject({ number: 1, line: 1, instant: '2026-07-01T08:00:00.000Z', case: 'zaak' })
  })
})
