/**
 * The settings of the bundled Postgres, for a machine shared with the program it serves. Given at each start, so that
 * a cluster made by an older Plenary gets those of the present one.
 * Without durability a crash of the machine may lose all, which only the tests accept.
 */
export function settingsFor(port: number, durable: boolean): string[] {
  const settings = {
    port,
    // Loopback only, and no socket file: its path may not be longer than about 100 characters.
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 60,
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    max_wal_size: '512MB',
    // Many small queries: neither planning ahead by compiling nor sharing one query among processes pays.
    jit: 'off',
    max_parallel_workers_per_gather: 0,
    // Containers give little /dev/shm.
    dynamic_shared_memory_type: 'mmap',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    log_timezone: 'UTC',
    timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', max_connections: 200 }),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
