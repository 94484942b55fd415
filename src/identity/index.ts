export {
  changeFactor,
  type Door,
  drawMailCode,
  factorOf,
  isOwnPassword,
  loginKeyOf,
  openAccount,
  ownAccount,
  renewRecoveryCodes,
  residentActor,
  tryActivationCode,
  tryNewFactor,
  tryPassword,
  trySecondFactor,
} from './accounts.ts'
export { appAddress, appCodeAt, newAppSecret } from './app-factor.ts'
export { newActivationCode } from './codes.ts'
export { makeSignIn, type SignIn } from './keys.ts'
export { addLetter, answerLetter, lettersFor, tellOfLetter } from './letters.ts'
export {
  type Arrival,
  arrive,
  endAt,
  linkResident,
  type Provider,
  residentOfArrival,
  rolesOfArrival,
  setOut,
} from './oidc.ts'
export { type PasswordProblem, passwordProblem } from './password.ts'
export {
  type Actor,
  closeOtherSessions,
  closeSession,
  NoSession,
  openSession,
  type Persona,
  personas,
  type Session,
  sessionOf,
} from './sessions.ts'
export { endStep, keepStep, type LoginStep, type NewFactor, stepOf } from './steps.ts'
export { endLetters, mayEndLetters, mayUnlink, unlink, type WaysIn, waysIn } from './ways-in.ts'
