import { join } from 'node:path'

/** Where a data folder keeps what. */
export type Place = Readonly<{ home: string; cluster: string; passwordFile: string; logFile: string }>

export function placeOf(folder: string): Place {
  const home = join(folder, 'postgres')
  return {
    home,
    cluster: join(home, 'cluster'),
    passwordFile: join(home, 'password'),
    logFile: join(home, 'postgres.log'),
  }
}

/** Of the owner; with the password in it. */
export const addressOf = (port: number, password: string, database: string): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/${database}`
