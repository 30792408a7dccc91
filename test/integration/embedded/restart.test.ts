import { spawn } from 'node:child_process';
import { chown, readFile, rename, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commandOf, isAlive } from '#db/embedded/living-process.ts';
import { type App, endApp, killPostgres, emptyFolder, query, startApp } from './launched-app.ts';

const write = (app: App, number: number) => query(app.url, `create table if not exists kept (number int); insert into kept values (${number})`);
const read = async (app: App) => (await query(app.url, 'select number from kept order by number')).map((row) => row.number);
const fileOf = (dataDir: string) => join(dataDir, 'postgres', 'cluster', 'postmaster.pid');

describe('a restart', () => {
  it('keeps what was written', async () => {
    const dataDir = await emptyFolder();
    const first = await startApp(dataDir);
    await write(first, 1);
    await endApp(first, 'SIGTERM');
    expect(await read(await startApp(dataDir))).toEqual([1]);
  });

  it('adopts the Postgres that outlived a killed app', async () => {
    const dataDir = await emptyFolder();
    const killed = await startApp(dataDir);
    await write(killed, 1);
    await endApp(killed, 'SIGKILL');

    const next = await startApp(dataDir);
    expect(next.postgresPid).toBe(killed.postgresPid);
    expect(next.said).toContain(`The bundled Postgres (process ${killed.postgresPid}) outlived the last Plenary and is used again.`);
    expect(await read(next)).toEqual([1]);
  });

  it('ends an adopted Postgres like one of its own', async () => {
    const dataDir = await emptyFolder();
    await endApp(await startApp(dataDir), 'SIGKILL');
    const next = await startApp(dataDir);
    await endApp(next, 'SIGTERM');
    expect(await commandOf(next.postgresPid)).toBeNull();
  });

  it('recovers when app and Postgres were killed and left their file behind', async () => {
    const dataDir = await emptyFolder();
    const killed = await startApp(dataDir);
    await write(killed, 1);
    await endApp(killed, 'SIGKILL');
    await killPostgres(killed.postgresPid);
    expect(await readFile(fileOf(dataDir), 'utf8')).toMatch(new RegExp(`^${killed.postgresPid}\n`));

    const next = await startApp(dataDir);
    expect(next.postgresPid).not.toBe(killed.postgresPid);
    expect(await read(next)).toEqual([1]);
  });

  it.each([['nothing', ''], ['what is no number', 'lost\n']])('recovers when the file says %s, as after a loss of power', async (_what, written) => {
    const dataDir = await emptyFolder();
    const killed = await startApp(dataDir);
    await write(killed, 1);
    await endApp(killed, 'SIGKILL');
    await killPostgres(killed.postgresPid);
    await writeOver(fileOf(dataDir), written);
    await utimes(fileOf(dataDir), new Date(0), new Date(0));

    expect(await read(await startApp(dataDir))).toEqual([1]);
  });

  it('is not held up by an unrelated process that was given the number of the dead Postgres', async () => {
    const dataDir = await emptyFolder();
    const killed = await startApp(dataDir);
    await write(killed, 1);
    await endApp(killed, 'SIGKILL');
    await killPostgres(killed.postgresPid);
    const unrelated = await unrelatedProcess(dataDir);
    await replacePid(dataDir, unrelated);

    const next = await startApp(dataDir);
    expect(await read(next)).toEqual([1]);
    expect(isAlive(unrelated)).toBe(true);
  });

  it("neither adopts nor ends the Postgres of another data folder, whatever the file says", async () => {
    const [ours, others] = [await emptyFolder(), await emptyFolder()];
    const killed = await startApp(ours);
    await write(killed, 1);
    await endApp(killed, 'SIGKILL');
    await killPostgres(killed.postgresPid);
    const other = await startApp(others);
    await write(other, 2);
    await writeOver(fileOf(ours), await readFile(fileOf(others), 'utf8'));

    const next = await startApp(ours);
    expect(next.postgresPid).not.toBe(other.postgresPid);
    expect(await read(next)).toEqual([1]);
    expect(await read(other)).toEqual([2]);
  });

  it('keeps Postgres through an interrupt typed at the terminal, so that the app can drain', async () => {
    const app = await startApp(await emptyFolder());
    process.kill(-app.pid, 'SIGINT');
    expect(await app.next()).toEqual({ interrupted: true, answers: true });
  });
});

describe('a bundled Postgres that dies while the app runs', () => {
  it('is started again under the same address, with all that was written', async () => {
    const app = await startApp(await emptyFolder());
    await write(app, 1);
    await killPostgres(app.postgresPid);
    await expect.poll(() => read(app).catch(() => 'away'), { timeout: 15_000 }).toEqual([1]);
    await write(app, 2);
    expect(await read(app)).toEqual([1, 2]);
  });

  it('is started again as often as it dies, and ended with the app', async () => {
    const dataDir = await emptyFolder();
    const app = await startApp(dataDir);
    const runningPid = async () => Number.parseInt(await readFile(fileOf(dataDir), 'utf8').catch(() => ''), 10);
    const killed = [app.postgresPid];
    for (let time = 0; time < 3; time += 1) {
      await killPostgres(killed.at(-1) ?? 0);
      await expect.poll(() => query(app.url, 'select 1 as one').catch(() => 'away'), { timeout: 15_000 }).toEqual([{ one: 1 }]);
      killed.push(await runningPid());
    }
    expect(new Set(killed).size).toBe(4);
    await endApp(app, 'SIGTERM');
    expect(await commandOf(killed.at(-1) ?? 0)).toBeNull();
  });

  it('is told to the app as lost, with what Postgres says, when it cannot be started again', async () => {
    const dataDir = await emptyFolder();
    const app = await startApp(dataDir);
    await rename(join(dataDir, 'postgres', 'cluster', 'global', 'pg_control'), join(dataDir, 'postgres', 'pg_control'));
    await killPostgres(app.postgresPid);
    expect((await app.next()).lost).toMatch(/The bundled Postgres did not start. It says:[\s\S]*pg_control/);
  });
});

/** A process of the user that Postgres runs as, so that Postgres cannot tell by its owner that it is none. */
async function unrelatedProcess(dataDir: string): Promise<number> {
  const { uid, gid } = await stat(fileOf(dataDir));
  const child = spawn('sleep', ['600'], { stdio: 'ignore', ...(process.getuid?.() === 0 && { uid, gid }) });
  onTestFinished(() => void child.kill());
  return child.pid ?? 0;
}

async function replacePid(dataDir: string, pid: number): Promise<void> {
  const lines = (await readFile(fileOf(dataDir), 'utf8')).split('\n');
  await writeOver(fileOf(dataDir), [String(pid), ...lines.slice(1)].join('\n'));
}

async function writeOver(file: string, words: string): Promise<void> {
  const { uid, gid } = await stat(file);
  await writeFile(file, words);
  await chown(file, uid, gid);
}
