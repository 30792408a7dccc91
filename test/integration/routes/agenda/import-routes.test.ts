import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { action as importSchedule } from '#app/routes/summit-prepare.import/route.tsx';
import { loader as schedule } from '#app/routes/summits.schedule/route.tsx';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import type { Person } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { aPerson } from '#test/support/builders.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

/** The sample of pretalx lies beside the repository where it was given; elsewhere its test is skipped. */
const sample = new URL('../../../../../shared/data/schedules/pretalx-democon.json', import.meta.url);

async function post(actor: Person, slug: string, parts: Record<string, string | File>) {
  const body = new FormData();
  for (const [name, value] of Object.entries(parts)) body.set(name, value);
  const request = new Request(`${TEST_ORIGIN}/summits/${slug}/prepare/import`, { method: 'POST', body });
  const answer = await importSchedule({ request, params: { slug }, context: asActor(services, actor).context });
  return answer instanceof Response ? { location: answer.headers.get('Location'), status: answer.status } : { ...answer.data, status: answer.init?.status };
}
const exported = async (actor: Person, slug: string) =>
  (await schedule({ request: new Request(TEST_ORIGIN), params: { slug }, context: asActor(services, actor).context })).text();

describe('the import page', () => {
  it.each([
    ['another kind of body', 'text/plain', '{}'],
    ['parts that are cut off', 'multipart/form-data; boundary=x', '--x\r\nContent-Disp'],
  ])('refuses %s as a form it cannot read', async (_what, type, body) => {
    const { slug, convener } = await anAgendaSummit(test.db);
    const request = new Request(`${TEST_ORIGIN}/summits/${slug}/prepare/import`, { method: 'POST', body, headers: { 'Content-Type': type } });
    await expect(importSchedule({ request, params: { slug }, context: asActor(services, convener).context })).rejects.toMatchObject({ init: { status: 400 } });
  });

  it.skipIf(!existsSync(sample))('previews the sample of pretalx as a file, applies it, and exports it as it was imported', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db, { startsOn: '2020-12-14', endsOn: '2020-12-16', timeZone: 'UTC' });
    const file = new File([readFileSync(sample)], 'schedule.json', { type: 'application/json' });
    const seen = await post(convener, slug, { intent: 'preview', file });
    if (!('preview' in seen) || seen.preview?.kind !== 'readable') throw new Error(JSON.stringify(seen));
    expect(seen.preview.added).toHaveLength(36);
    expect(seen.preview.notes).toContain('9 sessions of the type “Workshop” taken as “Breakouts”.');
    expect(await listAgenda(test.db, summit.id)).toEqual([]);

    const done = await post(convener, slug, { intent: 'apply', text: seen.text, mark: seen.preview.mark });
    expect(done).toEqual({ location: `/summits/${slug}/prepare/agenda`, status: 302 });
    expect(await listAgenda(test.db, summit.id)).toHaveLength(36);

    const text = await exported(convener, slug);
    const again = await post(convener, slug, { intent: 'preview', text });
    expect(again).toMatchObject({ preview: { kind: 'readable', added: [], changed: [], missing: [], unchanged: 36, notes: [] } });
  });

  it('names line and reason of a bad file, keeps its text to be mended, and changes nothing', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    const text = '{"schedule": {\n  "version" "1"}}';
    expect(await post(convener, slug, { intent: 'preview', text })).toMatchObject({ status: 400, text, preview: { kind: 'unreadable', problems: [{ line: 2, column: 13 }] } });
    expect(await post(convener, slug, { intent: 'apply', text, mark: '' })).toMatchObject({ status: 400, refusal: 'This file cannot be read as a schedule. Nothing was changed.' });
    expect(await listAgenda(test.db, summit.id)).toEqual([]);
  });

  it('imports a file with the line ends of Windows as it was previewed', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { place: 'Hall' });
    const sent = (await exported(convener, slug)).replace('"room": "Hall"', '"room": "Room B"').replaceAll('"Hall": [', '"Room B": [').replaceAll('\n', '\r\n');
    const seen = await post(convener, slug, { intent: 'preview', file: new File([sent], 'schedule.json') });
    if (!('preview' in seen) || seen.preview?.kind !== 'readable') throw new Error(JSON.stringify(seen));
    const text = seen.text.replaceAll(/\r?\n/g, '\r\n');
    expect(await post(convener, slug, { intent: 'apply', text, mark: seen.preview.mark })).toMatchObject({ status: 302 });
    expect((await listAgenda(test.db, summit.id)).map(({ place }) => place)).toEqual(['Room B']);
  });

  it('refuses a file that is not UTF-8, whose letters would be lost', async () => {
    const { slug, convener, summit } = await anAgendaSummit(test.db);
    await aStoredAgendaSession(test.db, summit.id, { title: 'Prüfung' });
    const file = new File([Buffer.from(await exported(convener, slug), 'latin1')], 'schedule.json');
    expect(await post(convener, slug, { intent: 'preview', file })).toMatchObject({
      status: 400,
      text: '',
      preview: { kind: 'unreadable', problems: [{ line: 1, column: 1, reason: 'this is not text in UTF-8' }] },
    });
  });

  it('refuses a file of more than 2 MiB and an empty form', async () => {
    const { slug, convener } = await anAgendaSummit(test.db);
    const file = new File([' '.repeat(2 * 1024 * 1024 + 1)], 'schedule.json');
    expect(await post(convener, slug, { intent: 'preview', file })).toMatchObject({ status: 413, refusal: 'This file is larger than 2 MiB. Nothing was changed.' });
    expect(await post(convener, slug, { intent: 'preview', file: new File([], ''), text: '' })).toMatchObject({ status: 400, refusal: 'Choose a file, or paste its text.' });
  });

  it('is closed to those who do not convene, before anything of theirs is read', async () => {
    const { slug } = await anAgendaSummit(test.db);
    await expect(post(await aPerson(test.db), slug, { intent: 'preview', text: '{}' })).rejects.toMatchObject({ init: { status: 403 } });
  });
});
