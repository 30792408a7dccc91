import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endApp, launchApp, emptyFolder, namesIn, nextTick, query, refusalOfApp, startApp } from './launched-app.ts';

describe('one data folder', () => {
  it('serves one app: a second is refused with the number of the first, which is not disturbed', async () => {
    const dataDir = await emptyFolder();
    const first = await startApp(dataDir);
    expect(await refusalOfApp(dataDir)).toMatch(`Plenary is already running on this data folder (process ${first.pid}).`);
    expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('serves one of two apps that are started at once on an empty folder', async () => {
    const dataDir = await emptyFolder();
    const told = await Promise.all([launchApp(dataDir), launchApp(dataDir)].map((app) => app.next()));
    expect(told.filter(({ url }) => url !== undefined)).toHaveLength(1);
    expect(told.map(({ refused }) => refused).find(Boolean)).toMatch(/^Plenary is already running on this data folder \(process \d+\)/);
  });

  it('passes to the next app while the last one is still ending', async () => {
    const dataDir = await emptyFolder();
    const last = await startApp(dataDir);
    const next = launchApp(dataDir);
    await endApp(last, 'SIGTERM');
    const { url, refused } = await next.next();
    expect(refused).toBeUndefined();
    expect(await query(url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

describe('a database that was only half made', () => {
  it('is begun afresh when the app was killed while making it', async () => {
    const dataDir = await emptyFolder();
    const folder = join(dataDir, 'postgres');
    const killed = launchApp(dataDir);
    while (!(await namesIn(folder)).some((name) => name.startsWith('making-'))) await nextTick();
    await endApp(killed, 'SIGKILL');
    expect(await namesIn(folder)).not.toContain('cluster');

    const next = await startApp(dataDir);
    expect(await query(next.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect((await namesIn(folder)).filter((name) => name.startsWith('making-'))).toEqual([]);
  });

  it('is moved aside, not deleted, when it already bears the name of the cluster', async () => {
    const dataDir = await emptyFolder();
    const cluster = join(dataDir, 'postgres', 'cluster');
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, 'PG_VERSION'), '18\n');

    const app = await startApp(dataDir);
    expect(await query(app.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    const aside = (await namesIn(join(dataDir, 'postgres'))).find((name) => name.startsWith('cluster.unfinished-'));
    expect(app.said.join('\n')).toContain(`moved to ${join(dataDir, 'postgres', aside ?? 'nowhere')}`);
  });
});
