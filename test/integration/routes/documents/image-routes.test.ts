import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import { imageWords } from '#domain/document/image-limits.ts';
import { createId } from '#domain/ids.ts';
import { action as addImage } from '#app/routes/documents.images/route.ts';
import { loader as readImage } from '#app/routes/documents.image/route.ts';
import { loader as listMentions } from '#app/routes/documents.mentions/route.ts';
import { aParticipant, aPerson } from '#test/support/builders.ts';
import { aPicture, aPng } from '#test/support/images.ts';
import { anOpenRoom } from '#test/support/open-room.ts';
import { outcomeOf } from '#test/support/requests.ts';
import { asActor, TEST_ORIGIN, testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const asked = (actor: Actor, path: string, params: Record<string, string>, init?: RequestInit) => ({ request: new Request(`${TEST_ORIGIN}${path}`, init), params, ...asActor(testServices(database.db), actor) });

async function send(actor: Actor, documentId: string, bytes: Uint8Array, type = 'image/png') {
  const response = await addImage(asked(actor, `/documents/${documentId}/images`, { documentId }, { method: 'POST', body: new Uint8Array(bytes), headers: { 'Content-Type': type } }));
  return { status: response.status, answer: (await response.json()) as { src: string; message: string } };
}

async function get(actor: Actor, src: string, headers: Record<string, string> = {}): Promise<Response> {
  const [, , documentId = '', , imageId = ''] = src.split('/');
  return readImage(asked(actor, src, { documentId, imageId }, { headers }));
}

describe('the address that takes images', () => {
  it('answers with where the image is had, and that answers with a picture and nothing else', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    const writer = await aParticipant(database.db, summit.id);
    const exif = await aPicture({ width: 60, height: 20 }).withExif({ IFD0: { Copyright: 'A secret place' } }).withMetadata({ orientation: 8 }).jpeg().toBuffer();
    const { status, answer } = await send(writer, documentId, exif);
    expect({ status, answer }).toEqual({ status: 201, answer: { src: expect.stringMatching(/^\/documents\/[0-9a-f-]{36}\/images\/[0-9a-f-]{36}$/) as string, width: 20, height: 60 } });
    const shown = await get(writer, answer.src);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'content-disposition': 'inline; filename="image.jpg"',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-cache',
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string,
    });
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('A secret place')).toBe(false);
    const again = await get(writer, answer.src, { 'If-None-Match': shown.headers.get('etag') ?? '' });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    ['a text renamed to .png', Buffer.from('minutes of the meeting')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
  ])('refuses %s in words, whatever it says it is', async (_what, bytes) => {
    const { summit, documentId } = await anOpenRoom(database.db);
    expect(await send(await aParticipant(database.db, summit.id), documentId, bytes)).toEqual({ status: 400, answer: { kind: 'invalid', message: imageWords.notAnImage() } });
  });

  it('refuses a visitor and who takes no part in words, not with a page to sign in', async () => {
    const { documentId } = await anOpenRoom(database.db);
    const png = await aPng();
    for (const actor of [visitor, await aPerson(database.db)]) expect((await send(actor, documentId, png)).status).toBe(403);
    expect((await send(await aPerson(database.db), createId(), png)).status).toBe(404);
  });
});

describe('the address of an image', () => {
  it('sends a visitor to sign in, tells others that they may not, and knows none of another text', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    const writer = await aParticipant(database.db, summit.id);
    const { answer } = await send(writer, documentId, await aPng());
    expect(await outcomeOf(get(visitor, answer.src))).toMatchObject({ status: 302, location: `/sign-in?then=${encodeURIComponent(answer.src)}` });
    expect(await outcomeOf(get(await aPerson(database.db), answer.src))).toMatchObject({ status: 403 });
    const other = await anOpenRoom(database.db, { summit });
    expect(await outcomeOf(get(writer, answer.src.replace(documentId, other.documentId)))).toMatchObject({ status: 404 });
  });
});

it('who can be mentioned is told as JSON to who may read, and to nobody else', async () => {
  const { summit, documentId } = await anOpenRoom(database.db);
  const reader = await aParticipant(database.db, summit.id);
  const list = (actor: Actor) => listMentions(asked(actor, `/documents/${documentId}/mentions`, { documentId }));
  expect(await (await list(reader)).json()).toEqual({ people: [{ id: reader.accountId, name: reader.name, perspective: 'teacher', role: 'participant' }], questions: [] });
  expect(await outcomeOf(list(await aPerson(database.db)))).toMatchObject({ status: 403 });
});
