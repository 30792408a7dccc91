import { connect } from '#db/connect.ts';
import { startEmbeddedPostgres } from '#db/embedded.ts';

/**
 * An app reduced to its bundled Postgres, in a process of its own so that it can be killed: `<dataDir> [durable]`.
 * It tells in lines of JSON what became of it, and ends its Postgres in order at SIGTERM.
 */
const [dataDir = '', durability] = process.argv.slice(2);
const tell = (words: Record<string, unknown>) => void process.stdout.write(`${JSON.stringify(words)}\n`);
const say = (sentence: string) => tell({ log: sentence });

try {
  const server = await startEmbeddedPostgres({
    dataDir,
    durable: durability === 'durable',
    lost: ({ message }) => tell({ lost: message }),
    log: { info: say, warn: say, error: say },
  });
  process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
  process.on('SIGINT', () => void stillAnswers(server.url).then((answers) => tell({ interrupted: true, answers })));
  tell({ url: server.url, postgresPid: server.pid });
} catch (error) {
  tell({ refused: (error as Error).message });
  process.exit(1);
}

async function stillAnswers(url: string): Promise<boolean> {
  const sql = connect(url, { max: 1 });
  try {
    await sql`select 1`;
    return true;
  } catch {
    return false;
  } finally {
    await sql.end();
  }
}
