import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandOf } from '#db/embedded/living-process.ts';
import { endApp, emptyFolder, namesIn, placeOf, query, refusalOfApp, root, startApp } from './launched-app.ts';

const isRoot = process.getuid?.() === 0;
const somebody = { uid: 65_534, gid: 65_534 };
/** A clone in /root can be read by root alone, and then nobody else can start Plenary from it. */
const somebodyCanReadUs = isRoot && spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', root], somebody).status === 0;

describe('the first start', () => {
  it('makes a database in the data folder, in UTF-8 and on the loopback alone', async () => {
    const dataDir = await emptyFolder();
    const app = await startApp(dataDir, { durable: true });

    const [shown] = await query(
      app.url,
      `select current_database() as database, current_setting('server_encoding') as encoding, current_setting('listen_addresses') as listens,
        current_setting('unix_socket_directories') as sockets, current_setting('data_directory') as folder, current_setting('fsync') as fsync`,
    );
    expect(shown).toEqual({
      database: 'plenary',
      encoding: 'UTF8',
      listens: '127.0.0.1',
      sockets: '',
      folder: join(dataDir, 'postgres', 'cluster'),
      fsync: 'on',
    });
  });

  it('keeps the password for its own user alone, and Postgres takes no other', async () => {
    const dataDir = await emptyFolder();
    const app = await startApp(dataDir);

    const file = join(dataDir, 'postgres', 'password');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(app.url).toContain((await readFile(file, 'utf8')).trim());
    const withWrongPassword = Object.assign(new URL(app.url), { password: 'wrong' }).href;
    await expect(query(withWrongPassword, 'select 1')).rejects.toThrow('password authentication failed');
  });

  it('orders and folds letters beyond ASCII', async () => {
    const app = await startApp(await emptyFolder());
    expect(await query(app.url, `select lower('ÄÖÉ') as folded`)).toEqual([{ folded: 'äöé' }]);
  });

  it('ends Postgres when told to, and leaves no file of a running one', async () => {
    const dataDir = await emptyFolder();
    const app = await startApp(dataDir);
    await endApp(app, 'SIGTERM');
    expect(await commandOf(app.postgresPid)).toBeNull();
    expect(await namesIn(join(dataDir, 'postgres', 'cluster'))).not.toContain('postmaster.pid');
  });
});

describe.runIf(isRoot)('started by root', () => {
  it('runs Postgres as the owner of the cluster, who is not root', async () => {
    const dataDir = await emptyFolder();
    const app = await startApp(dataDir);
    const owner = (await stat(join(dataDir, 'postgres', 'cluster'))).uid;
    expect(owner).not.toBe(0);
    expect((await stat(`/proc/${app.postgresPid}`)).uid).toBe(owner);
  });

  it('keeps the database elsewhere when the data folder is closed to that user, and finds it again', async () => {
    const closed = await emptyFolder();
    await chmod(closed, 0o700);
    const first = await startApp(closed);
    await query(first.url, 'create table kept as select 7 as number');
    await endApp(first, 'SIGTERM');

    const place = await placeOf(closed);
    expect(place).toMatch(/^\/var\/lib\/plenary\//);
    expect(first.said.join('\n')).toContain(`The database is kept in ${place}`);
    const second = await startApp(closed);
    expect(await query(second.url, 'select number from kept')).toEqual([{ number: 7 }]);
  });
});

describe.runIf(somebodyCanReadUs)('started by a user without rights', () => {
  it('runs Postgres as that user', async () => {
    const dataDir = await emptyFolder();
    await chown(dataDir, somebody.uid, somebody.gid);
    const app = await startApp(dataDir, { as: somebody });
    expect((await stat(`/proc/${app.postgresPid}`)).uid).toBe(somebody.uid);
  });

  it("refuses a folder whose database is somebody else's, and says what to do", async () => {
    const dataDir = await emptyFolder();
    await mkdir(join(dataDir, 'postgres', 'cluster'), { recursive: true });
    expect(await refusalOfApp(dataDir, { as: somebody })).toMatch(/belongs to another system user.*set DATA_DIR to a folder of your own/);
  });

  it('leaves its database to the same user when root starts it next', async () => {
    const dataDir = await emptyFolder();
    await chown(dataDir, somebody.uid, somebody.gid);
    await endApp(await startApp(dataDir, { as: somebody }), 'SIGTERM');
    const app = await startApp(dataDir);
    expect((await stat(`/proc/${app.postgresPid}`)).uid).toBe(somebody.uid);
  });
});
