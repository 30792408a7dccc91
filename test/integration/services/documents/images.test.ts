import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentImages } from '#db/schema/index.ts';
import { type Actor, visitor } from '#domain/actor.ts';
import { imageLimits, imageWords } from '#domain/document/image-limits.ts';
import { createId } from '#domain/ids.ts';
import { tooMany } from '#domain/refusal.ts';
import type { Deps } from '#server/services/deps.ts';
import { aMember, aParticipant, aPerson, TEST_NOW } from '#test/support/builders.ts';
import { aPng } from '#test/support/images.ts';
import { anOpenRoom } from '#test/support/open-room.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
let png: Uint8Array;
beforeAll(async () => {
  database = await openTestDatabase();
  png = await aPng();
});
afterAll(() => database.close());

const services = (given: Partial<Deps> = {}) => testServices(database.db, given).documents;
const add = (actor: Actor, documentId: string, given: Partial<Deps> = {}) => services(given).addImage(actor, documentId, async () => png);
const idIn = (src: string) => src.split('/').at(-1) ?? '';
const outcome = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', kindOfRefusal);

describe('an image that somebody adds to a text', () => {
  it('is kept as it is shown, with who brought it', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    const writer = await aParticipant(database.db, summit.id);
    const added = await add(writer, documentId);
    expect(added).toEqual({ src: `/documents/${documentId}/images/${idIn(added.src)}`, width: 40, height: 30 });
    const { type, bytes } = await services().readImage(writer, documentId, idIn(added.src), null);
    expect(type).toBe('image/png');
    expect(await sharp(bytes ?? Buffer.alloc(0)).metadata()).toMatchObject({ format: 'png', width: 40, height: 30 });
    const [row] = await database.db.select().from(documentImages).where(eq(documentImages.documentId, documentId));
    expect(row).toMatchObject({ accountId: writer.accountId, kind: 'image/png', byteSize: bytes?.length, createdAt: TEST_NOW });
  });

  it('is not sent again to who has it', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    const reader = await aParticipant(database.db, summit.id);
    const imageId = idIn((await add(reader, documentId)).src);
    const { tag } = await services().readImage(reader, documentId, imageId, null);
    expect(await services().readImage(reader, documentId, imageId, tag)).toMatchObject({ tag, bytes: null });
    expect((await services().readImage(reader, documentId, imageId, '"another"')).bytes).not.toBeNull();
  });

  it('is had from its own text alone', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    const other = await anOpenRoom(database.db, { summit });
    const reader = await aParticipant(database.db, summit.id);
    const imageId = idIn((await add(reader, documentId)).src);
    for (const [text, image] of [[other.documentId, imageId], [documentId, createId()], [documentId, 'none'], ['none', imageId]] as const)
      expect(await outcome(services().readImage(reader, text, image, null))).toBe('not-found');
  });

  it('leaves no trace when it is no image, or cannot be stored', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    const writer = await aParticipant(database.db, summit.id);
    await expect(services().addImage(writer, documentId, async () => Buffer.from('no picture'))).rejects.toMatchObject({ kind: 'invalid', message: imageWords.notAnImage() });
    const full: Deps['imageStore'] = { put: () => Promise.reject(new Error('the disk is full')), get: async () => null, deleteAllOf: async () => undefined, listDocuments: async () => [] };
    await expect(add(writer, documentId, { imageStore: full })).rejects.toThrow('the disk is full');
    expect(await database.db.$count(documentImages, eq(documentImages.documentId, documentId))).toBe(0);
  });

  it('is refused in words once the text keeps as many, or as much, as it can', async () => {
    const rows = { many: Array.from({ length: imageLimits.perDocument }, () => 1), heavy: [imageLimits.bytesPerDocument - 10] };
    for (const sizes of Object.values(rows)) {
      const { summit, documentId } = await anOpenRoom(database.db);
      const writer = await aParticipant(database.db, summit.id);
      await database.db.insert(documentImages).values(sizes.map((byteSize) => ({ id: createId(), documentId, kind: 'image/png' as const, width: 1, height: 1, byteSize, sha256: '', createdAt: TEST_NOW })));
      await expect(add(writer, documentId)).rejects.toMatchObject({ kind: 'conflict', message: imageWords.full() });
    }
  });

  it('is counted for whoever sends it, before anything of it is read', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    const writer = await aParticipant(database.db, summit.id);
    const counted: string[] = [];
    const limit: Deps['limit'] = async (kind, key) => {
      counted.push(`${kind} ${key}`);
      throw tooMany('Please wait.', 60);
    };
    let isRead = false;
    const sending = services({ limit }).addImage(writer, documentId, async () => {
      isRead = true;
      return png;
    });
    expect(await outcome(sending)).toBe('too-many');
    expect(counted).toEqual([`image ${writer.accountId}`]);
    expect(isRead).toBe(false);
  });
});

describe('who may add images to the notes of a room, and see them', () => {
  const states = ['open', 'closed', 'planned'] as const;
  it.each(states)('is who may write and read there: a room that is %s', async (state) => {
    const { summit, documentId } = await anOpenRoom(database.db, { state });
    const convener = await aParticipant(database.db, summit.id, 'convener');
    const imageId = createId();
    await database.db.insert(documentImages).values({ id: imageId, documentId, kind: 'image/png', width: 1, height: 1, byteSize: 1, sha256: 'x', createdAt: TEST_NOW });
    const people: Record<string, Actor> = {
      visitor,
      stranger: await aPerson(database.db),
      member: await aMember(database.db, summit.communityId),
      participant: await aParticipant(database.db, summit.id),
      guest: await aParticipant(database.db, summit.id, 'participant', await aPerson(database.db, { email: null, emailVerifiedAt: null })),
      facilitator: await aParticipant(database.db, summit.id, 'facilitator'),
      convener,
    };
    const asked = await Promise.all(
      Object.entries(people).map(async ([who, actor]) => [who, [await outcome(add(actor, documentId)), await outcome(services().readImage(actor, documentId, imageId, '"x"'))]] as const),
    );
    const outside = ['forbidden', 'forbidden'];
    const [writing, leading] = [[state === 'open' ? 'done' : 'forbidden', 'done'], [state === 'closed' ? 'forbidden' : 'done', 'done']];
    expect(Object.fromEntries(asked)).toEqual({ visitor: outside, stranger: outside, member: outside, participant: writing, guest: writing, facilitator: leading, convener: leading });
  });
});
