import { connect } from '../connect.ts';
import type { Home } from './home.ts';
import { SUPERUSER } from './cluster.ts';

export const urlOf = (home: Home, port: number, database: string): string =>
  `postgres://${SUPERUSER}:${home.password}@127.0.0.1:${port}/${database}`;

/**
 * Whether the server at this port is the one on our own cluster: it takes our password and names our folder.
 * "not-yet" is a server that is starting, recovering or shutting down.
 */
export async function whoAnswers(home: Home, port: number): Promise<'ours' | 'not-yet' | 'stranger' | 'nobody'> {
  const sql = connect(urlOf(home, port, 'postgres'), { max: 1, connect_timeout: 5 });
  try {
    const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
    return row?.data_directory === home.cluster ? 'ours' : 'stranger';
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === '57P03') return 'not-yet';
    return code === 'ECONNREFUSED' ? 'nobody' : 'stranger';
  } finally {
    await sql.end({ timeout: 1 });
  }
}
