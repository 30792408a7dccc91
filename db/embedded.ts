import { claimCluster } from './embedded/claim.ts';
import { makeCluster } from './embedded/cluster.ts';
import { urlOf } from './embedded/connection.ts';
import type { EmbeddedLog } from './embedded/embedded-log.ts';
import { openHome } from './embedded/home.ts';
import { findOrLaunch, stopServer } from './embedded/server.ts';

export type EmbeddedPostgres = { url: string; pid: number; stop: () => Promise<void> };

const DATABASE = 'plenary';
const ROUNDS = 5;

/**
 * Brings up the bundled Postgres of a data folder and answers with the address of its database.
 * A server that outlived a killed app is adopted. The server is never ended by a signal that is meant for the app:
 * `stop` alone ends it, last in the drain. One that dies meanwhile is started again under the same address; `lost` is
 * told when that cannot be done. `durable: false` is for tests.
 * Refuses when another Plenary uses the folder, and when Postgres cannot run here, each time saying what to do.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  durable = true,
  lost = () => undefined,
}: {
  dataDir: string;
  log: EmbeddedLog;
  durable?: boolean;
  lost?: (reason: Error) => void;
}): Promise<EmbeddedPostgres> {
  const home = await openHome(dataDir, log);
  await makeCluster(home, { log, durable });
  for (let round = 1; ; round++) {
    let server = await findOrLaunch(home, { log, durable });
    const revive = async () => {
      const revived = await findOrLaunch(home, { log, durable, port: server.port });
      if (revived.port !== server.port) throw new Error(`The bundled Postgres came back on another port (${revived.port}).`);
      server = revived;
    };
    const claim = await claimCluster(urlOf(home, server.port, 'postgres'), { log, revive, lost });
    if (claim.kind === 'server-went-away') {
      // An app that was just ending took its server along; that happens once, not again and again.
      if (round < ROUNDS) continue;
      throw new Error('The bundled Postgres starts, but breaks off every connection.', { cause: claim.reason });
    }
    if (claim.kind === 'held') {
      throw new Error(
        `Plenary is already running on this data folder (${claim.holder}). ` +
          `Stop it first, or set DATA_DIR to another folder than ${dataDir}.`,
      );
    }
    if (server.adopted) log.info(`The bundled Postgres (process ${server.pid}) outlived the last Plenary and is used again.`);
    const found = await claim.sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await claim.sql.unsafe(`create database ${DATABASE}`);

    let stopping: Promise<void> | null = null;
    // The claim goes last: whoever comes next must not take up a server that is about to end.
    const stop = () => (stopping ??= claim.releaseAfter(() => stopServer(server.pid, log)));
    return { url: urlOf(home, server.port, DATABASE), pid: server.pid, stop };
  }
}
