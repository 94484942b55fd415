// First of all: whichever module of React comes first decides for all of them, and every .tsx file begins with one.
import './production.ts'

export { buildApp } from './app.tsx'
export type { WebServices } from './services.ts'
