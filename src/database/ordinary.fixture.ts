import { freshDatabase, type TestDatabase } from '../testing/database.ts'
import { dropRoles } from './addresses.ts'
import { really } from './example.fixture.ts'

/** An empty database whose owner is no superuser, as a municipality gives one out; `superUrl` is the server's own address of it. */
export async function ordinaryDatabase(): Promise<TestDatabase & { readonly superUrl: string }> {
  const { url: superUrl, drop } = await freshDatabase()
  const database = new URL(superUrl).pathname.slice(1)
  const login = `owner_${database}`
  const cluster = Object.assign(new URL(superUrl), { pathname: '/postgres' }).href
  await really(cluster, `create role ${login} login createrole password 'voorbeeld'`)
  await really(cluster, `alter database ${database} owner to ${login}`)
  return {
    url: Object.assign(new URL(superUrl), { username: login, password: 'voorbeeld' }).href,
    superUrl,
    async drop() {
      await drop()
      await dropRoles(cluster, `${database}_`)
      await really(cluster, `drop role ${login}`)
    },
  }
}
