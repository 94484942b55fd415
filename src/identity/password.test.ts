import { expect, it } from 'vitest'
import { passwordProblem } from './password.ts'

it.each([
  ['paard lamp wolk', 'noor', undefined],
  ['twaalftekens', 'noor', undefined],
  ['elf tekens!', 'noor', 'passwordShort'],
  // Twelve of what people count, not of what the computer does.
  ['😀😁😂😃😄😅😆😇😈😉😊😋', 'noor', undefined],
  ['😀😁😂😃😄😅😆😇😈😉😊', 'noor', 'passwordShort'],
  ['abcdefghij'.repeat(20), 'noor', undefined],
  [`${'abcdefghij'.repeat(20)}k`, 'noor', 'passwordLong'],
  ['aaaaaaaaaaaaaaaaaaaa', 'noor', 'passwordEasy'],
  ['Welkom123Welkom123', 'noor', 'passwordEasy'],
  ['wachtwoord-drempel', 'noor', 'passwordEasy'],
  ['voorbeeldnaam!', 'voorbeeldnaam', 'passwordEasy'],
  ['voorbeeldnaam!!', 'Voorbeeldnaam@mail.example', 'passwordEasy'],
  ['voorbeeldnaam!', 'noor', undefined],
  // A login name of two letters would take too much out of anything.
  ['ab en cd en ef', 'ab', undefined],
])('%s of who logs in as %s: %s', (password, name, problem) => {
  expect(passwordProblem(password, name)).toBe(problem)
})
