export { type Actor, closeSession, openSession, type Persona, personas, type Session, sessionOf } from './sessions.ts'
