/**
 * How the embedded server runs. Its log holds no row, no statement and no value of one: errors are the application's
 * business, which knows what may be written down.
 */
export function serverSettings(port: number, durable: boolean): string[] {
  const network = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
  }
  return [...asOptions(network), ...quietSettings(durable)]
}

/** Those that count without a network too. */
export function quietSettings(durable: boolean): string[] {
  return asOptions({
    // Taken as it is used; a register of a whole city has to stay in it.
    shared_buffers: '512MB',
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  })
}

export function initSettings(
  cluster: string,
  passwordFile: string,
  locale: readonly string[],
  durable: boolean,
): string[] {
  return [
    `--pgdata=${cluster}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ]
}

const asOptions = (settings: Readonly<Record<string, string>>): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
