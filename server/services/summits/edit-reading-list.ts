import { deleteReading as deleteReadingRow, insertReading, listReadings, updateReading } from '#db/repositories/readings.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import type { Reading } from '#domain/reading.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { openSummit } from './open-summit.ts';

export type ReadingView = Reading & { id: string };

/** Lists the related reading of a summit, to change it. For conveners. */
export async function listReading({ db }: Deps, actor: Actor, slug: string): Promise<ReadingView[]> {
  const { summit } = await openSummit(db, actor, slug, 'summit.editReading');
  const rows = await listReadings(db, summit.id);
  return rows.map(({ id, title, url, author, source, publishedOn, note }) => ({ id, title, url, author, source, publishedOn, note }));
}

/** Adds a piece of related reading. For conveners. */
export async function addReading({ db, now }: Deps, actor: Actor, slug: string, reading: Reading): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'summit.editReading');
  const { id: summitId, communityId } = summit;
  await insertReading(db, { ...reading, id: createId(), communityId, summitId, addedById: requirePerson(actor).accountId, createdAt: now() });
}

/** Changes a piece of related reading. For conveners; refuses with `not-found` what is not in this summit's list. */
export async function editReading({ db }: Deps, actor: Actor, slug: string, readingId: string, reading: Reading): Promise<void> {
  const { summit } = await openSummit(db, actor, slug, 'summit.editReading');
  await updateReading(db, summit.id, readingId, reading);
}

/** Takes a piece of reading off the list. For conveners; refuses with `not-found` what is not in this summit's list. */
export async function deleteReading({ db }: Deps, actor: Actor, slug: string, readingId: string): Promise<{ title: string }> {
  const { summit } = await openSummit(db, actor, slug, 'summit.editReading');
  return { title: (await deleteReadingRow(db, summit.id, readingId)).title };
}
