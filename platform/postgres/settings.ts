export type Durability = 'full' | 'test'

/**
 * The server's settings, given on its command line so that those of this version of Chitieu
 * always hold, whatever an older one wrote into the folder.
 *
 * 256 MB of buffers suit the smallest machine a commune has (4 GB); `random_page_cost` says that
 * the disk is an SSD; compiling queries (jit) costs more than it saves on questions this short.
 */
export function serverSettings(port: number, durability: Durability): readonly string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: durability === 'test' ? '400' : '100',
    shared_buffers: '256MB',
    work_mem: '32MB',
    maintenance_work_mem: '128MB',
    effective_cache_size: '1GB',
    random_page_cost: '1.1',
    jit: 'off',
    max_wal_size: '2GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    password_encryption: 'scram-sha-256',
    logging_collector: 'off',
    ...(durability === 'test' ? FORGETFUL : {}),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** For clusters that live as long as a test run: a power cut may lose everything. */
const FORGETFUL = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}
