import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import type { XmlElement } from 'yjs';
import { getCredential } from '#db/repositories/credentials.ts';
import { summits } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { writeFields } from '#server/services/credentials/write-field.ts';
import { aCommunity, aMember, aPerson } from '#test/support/builders.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { refusalOf } from '#test/support/refusals.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

async function aRoomOfNotes() {
  const { summit, aRoom, aWriter } = await house.aReportedSummit({ title: 'Autumn summit' });
  const room = await aRoom({ focus: 'Exit questions' });
  const writer = await aWriter({ name: 'Ada Byron' });
  const community = await aCommunity(house.db);
  await aMember(house.db, community.id, 'participant', writer);
  await house.write(room.documentId, [{ prompt: 'Competency' }, { by: writer, words: 'Educator sorts answers.' }, { prompt: 'Method components' }, { by: writer, words: 'Ask.' }, { by: writer, words: 'Sort.' }]);
  house.clock.now = new Date(house.clock.now.getTime() + 1_000);
  const { passages } = await house.services.credentials.readSending(writer, summit.slug, room.slug);
  return { summit, room, writer, community, passages };
}

describe('a credential from the notes of a room', () => {
  it('begins with the passages in the fields that were chosen, and says which room they are from, without a name', async () => {
    const { summit, room, writer, community, passages } = await aRoomOfNotes();
    const { credentials } = house.services;
    expect(passages.map(({ heading, words, guess }) => [heading, words, guess])).toEqual([['Competency', 'Educator sorts answers.', 'competency'], ['Method components', 'Ask.', 'methodComponents'], ['Method components', 'Sort.', 'methodComponents']]);
    const { slug, sent } = await credentials.sendNotes(writer, summit.slug, room.slug, { target: `new:${community.slug}`, name: 'From notes', passages: passages.slice(0, 2).map(({ block, guess }) => ({ block, field: guess ?? undefined })) });
    const { draft, sources } = await credentials.readStudio(writer, slug);
    expect([sent, draft.name, draft.competency, draft.methodComponents.map(({ text }) => text)]).toEqual([2, 'From notes', 'Educator sorts answers.', ['Ask.']]);
    expect(sources).toMatchObject([{ field: 'Competency', wording: 'Educator sorts answers.', room: 'Exit questions', summit: 'Autumn summit', path: `/summits/${summit.slug}/rooms/${room.slug}/notes` }, { field: 'Method components' }]);
    expect(JSON.stringify(sources)).not.toContain('Ada');
    const colleague = await aMember(house.db, community.id);
    expect((await credentials.readStudio(colleague, slug)).sources[0]).toMatchObject({ room: 'Exit questions', path: `/summits/${summit.slug}/rooms/${room.slug}` });
    await house.db.update(summits).set({ state: 'draft' }).where(eq(summits.id, summit.id));
    expect((await credentials.readStudio(colleague, slug)).sources[0]).toMatchObject({ path: null });
    await house.db.update(summits).set({ state: 'published' }).where(eq(summits.id, summit.id));

    await credentials.sendNotes(writer, summit.slug, room.slug, { target: slug, name: '', passages: [{ block: passages[2]!.block, field: 'methodComponents' }] });
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
    const after = await credentials.readStudio(writer, slug);
    expect(after.draft.methodComponents.map(({ text }) => text)).toEqual(['Ask.', 'Sort.']);
    expect(after.sources).toHaveLength(3);
    expect((await house.services.accounts.exportAccount(writer)).passagesSentToCredentials).toHaveLength(3);
  });

  it('tells the rooms beside its fields on a published version as far as everybody could know of them then, and where words of them still stand', async () => {
    const { summit, room, writer, community, passages } = await aRoomOfNotes();
    const { credentials } = house.services;
    const { slug } = await credentials.sendNotes(writer, summit.slug, room.slug, { target: `new:${community.slug}`, name: 'From notes', passages: passages.map(({ block, guess }) => ({ block, field: guess ?? undefined })) });
    await writeFields(house.deps, { credential: await getCredential(house.db, slug), accountId: writer.accountId, notice: '', change: (draft) => ({ ...draft, description: 'What a room wrote.' }) });
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
    const convener = await aMember(house.db, community.id, 'convener');
    const publish = async () => {
      const { hash, blocking } = await credentials.readCredentialPublishing(convener, slug);
      await credentials.publishCredential(convener, slug, { hash, note: '', overrides: blocking.map(({ check }) => ({ check, why: 'For a test' })) });
    };
    await house.db.update(summits).set({ state: 'draft' }).where(eq(summits.id, summit.id));
    await publish();
    const told = async (by: Actor, version: string | null = null) => (await credentials.readCredential(by, slug, version))?.sources;
    expect(await told(visitor)).toEqual([]);

    await house.db.update(summits).set({ state: 'published' }).where(eq(summits.id, summit.id));
    const { documentId, draft } = await credentials.readStudio(writer, slug);
    await house.edit(documentId, writer.accountId, (ydoc) => ydoc.getXmlFragment(TEXT_FIELD).toArray().forEach((field) => (field as XmlElement).getAttribute('key') === 'methodComponents' && (field as XmlElement).delete(1, 1)));
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
    await publish();
    const path = `/summits/${summit.slug}/rooms/${room.slug}`;
    const place = (field: string, entryId?: string) => expect.objectContaining({ field, ...(entryId && { entryId }) }) as unknown;
    const both = [{ place: place('competency'), room: 'Exit questions', summit: 'Autumn summit', path }, { place: place('methodComponents', draft.methodComponents[0]?.id), room: 'Exit questions', summit: 'Autumn summit', path }];
    expect(await told(visitor)).toEqual(both);
    expect(await told(visitor, '1.0.0')).toEqual([]);
  });

  it('takes nothing that is not there, that nobody chose, or into what one may not write', async () => {
    const { summit, room, writer, community, passages } = await aRoomOfNotes();
    const { credentials } = house.services;
    const send = (given: Partial<Parameters<typeof credentials.sendNotes>[3]>, by = writer) => refusalOf(credentials.sendNotes(by, summit.slug, room.slug, { target: `new:${community.slug}`, name: 'From notes', passages: [{ block: passages[0]!.block, field: 'competency' }], ...given }));
    expect(await send({ passages: [{ block: '1-1', field: 'competency' }] })).toBe('gone');
    expect(await send({ passages: [{ block: passages[0]!.block }] })).toBe('nothing-chosen');
    expect(await send({ name: '' })).toBe('unnamed');
    const others = await aCommunity(house.db);
    expect(await send({ target: `new:${others.slug}` })).toBe('forbidden');
    expect(await send({}, await aPerson(house.db))).toBe('forbidden');
  });
});
