import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAgenda } from '#db/repositories/agenda-sessions.ts';
import type { Person } from '#domain/actor.ts';
import type { Services } from '#server/services/index.ts';
import { anAgendaSummit, aStoredAgendaSession } from '#test/support/agenda-summit.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let test: TestDatabase;
let services: Services;
beforeAll(async () => {
  test = await openTestDatabase();
  services = testServices(test.db);
});
afterAll(() => test.close());

const bytes = (text: string) => new TextEncoder().encode(text);
const changed = (text: string, from: string, to: string) => bytes(text.replaceAll(from, to));

async function preview(convener: Person, slug: string, file: Uint8Array) {
  const found = await services.agenda.previewImport(convener, slug, file);
  if (found.kind === 'unreadable') throw new Error(JSON.stringify(found.problems));
  return found;
}

async function anExportedSummit() {
  const made = await anAgendaSummit(test.db);
  const panel = await aStoredAgendaSession(test.db, made.summit.id, {
    title: 'Panel',
    place: 'Hall',
    people: [{ name: 'Ada', accountId: made.participant.accountId }],
    points: [{ title: 'Recognition', text: '', perspective: null, educatorRole: null }],
  });
  const { text } = await services.agenda.exportSchedule(made.convener, made.slug);
  return { ...made, panel, text };
}

describe('an import', () => {
  it('of what was exported changes nothing', async () => {
    const { convener, slug, summit, panel, text } = await anExportedSummit();
    expect(await preview(convener, slug, bytes(text))).toMatchObject({ added: [], changed: [], unchanged: 1, missing: [], notes: [] });
    const { mark } = await preview(convener, slug, bytes(text));
    expect(await services.agenda.applyImport(convener, slug, { file: bytes(text), mark, removesMissing: true })).toEqual({ added: 0, changed: 0, removed: 0 });
    expect(await listAgenda(test.db, summit.id)).toEqual([panel]);
  });

  it('is told in sentences before, changes nothing until it is applied, and keeps what schedules do not carry', async () => {
    const { convener, slug, summit, panel, text } = await anExportedSummit();
    const file = changed(text, '"Hall"', '"Room B"');
    const found = await preview(convener, slug, file);
    expect(found.changed).toEqual(['“Panel” moved from Hall to Room B.']);
    expect(await listAgenda(test.db, summit.id)).toEqual([panel]);
    await services.agenda.applyImport(convener, slug, { file, mark: found.mark, removesMissing: false });
    expect(await listAgenda(test.db, summit.id)).toEqual([{ ...panel, place: 'Room B' }]);
  });

  it('adds what the file has alone, and removes what it lacks only when told to', async () => {
    const { convener, slug, summit, panel, text } = await anExportedSummit();
    const file = changed(changed(text, panel.guid, panel.id).reduce((all, byte) => all + String.fromCharCode(byte), ''), '"Panel"', '"Another panel"');
    const found = await preview(convener, slug, file);
    expect(found).toMatchObject({ missing: [{ title: 'Panel' }], overlaps: 2 });
    expect(found.added).toHaveLength(1);
    await services.agenda.applyImport(convener, slug, { file, mark: found.mark, removesMissing: false });
    expect((await listAgenda(test.db, summit.id)).map(({ title }) => title).sort()).toEqual(['Another panel', 'Panel']);
    const { mark } = await preview(convener, slug, file);
    expect(await services.agenda.applyImport(convener, slug, { file, mark, removesMissing: true })).toEqual({ added: 0, changed: 0, removed: 1 });
    expect((await listAgenda(test.db, summit.id)).map(({ title }) => title)).toEqual(['Another panel']);
  });

  it('is refused when agenda or file are not those of the preview', async () => {
    const { convener, slug, summit, text } = await anExportedSummit();
    const file = changed(text, '"Hall"', '"Room B"');
    const { mark } = await preview(convener, slug, file);
    await expect(services.agenda.applyImport(convener, slug, { file: bytes(text), mark, removesMissing: false })).rejects.toMatchObject({ code: 'preview-outdated' });
    await aStoredAgendaSession(test.db, summit.id, { title: 'Meanwhile' });
    await expect(services.agenda.applyImport(convener, slug, { file, mark, removesMissing: true })).rejects.toMatchObject({ code: 'preview-outdated' });
    expect(await listAgenda(test.db, summit.id)).toHaveLength(2);
  });

  it('of a bad file names line and reason and changes nothing', async () => {
    const { convener, slug, summit, panel, text } = await anExportedSummit();
    const file = changed(text, '"title": "Panel"', '"title": 7');
    const line = new TextDecoder().decode(file).split('\n').findIndex((each) => each.includes('"title": 7')) + 1;
    expect(await services.agenda.previewImport(convener, slug, file)).toMatchObject({ kind: 'unreadable', problems: [{ line, reason: "'title' must be text" }] });
    await expect(services.agenda.applyImport(convener, slug, { file, mark: '', removesMissing: true })).rejects.toMatchObject({ kind: 'invalid' });
    expect(await listAgenda(test.db, summit.id)).toEqual([panel]);
  });

  it('takes no breakouts session its rooms', async () => {
    const { convener, slug, summit } = await anAgendaSummit(test.db);
    const { id } = await aStoredAgendaSession(test.db, summit.id, { title: 'Groups', kind: 'breakouts' });
    await services.agenda.addRoom(convener, slug, { agendaSessionId: id, focus: 'Trust', summary: '', questionId: null });
    const { text } = await services.agenda.exportSchedule(convener, slug);
    const file = changed(text, '"Breakouts"', '"Panel"');
    const { mark } = await preview(convener, slug, file);
    await expect(services.agenda.applyImport(convener, slug, { file, mark, removesMissing: false })).rejects.toMatchObject({ code: 'has-rooms' });
    expect((await listAgenda(test.db, summit.id))[0]?.kind).toBe('breakouts');
  });
});
