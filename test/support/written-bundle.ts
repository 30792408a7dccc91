import { strFromU8, unzipSync } from 'fflate';
import type { Db } from '#db/client.ts';
import { insertBundleJob } from '#db/repositories/bundle-jobs.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { bundleName } from '#server/services/bundle/bundle-store.ts';
import { writeBundle } from '#server/services/bundle/write-bundle.ts';
import type { Deps } from '#server/services/deps.ts';
import type { Services } from '#server/services/index.ts';
import { TEST_NOW } from './builders.ts';
import { createMemoryBundleStore } from './memory-bundle-store.ts';
import { textsIn } from './report-exits.ts';
import { testDeps } from './services.ts';

/** The bundle of a summit, written as the worker does. */
export async function bundleOf(db: Db, summitId: string, given: Partial<Deps> = {}): Promise<Uint8Array> {
  const [bundleStore, id] = [createMemoryBundleStore(), createId()];
  await insertBundleJob(db, { id, summitId, state: 'waiting', createdAt: TEST_NOW });
  await writeBundle({ ...testDeps(db, given), bundleStore }, { id, summitId });
  return bundleStore.bytesOf(bundleName(id));
}

const PIECE = 100_000;

/** A file as it arrives, piece by piece. */
export async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE);
}

/** Brings a bundle to a community, looks at it, and says yes to what was seen. */
export async function bringIn({ bundle }: Services, actor: Actor, communitySlug: string, zip: Uint8Array): Promise<{ slug: string; title: string }> {
  await bundle.receiveBundle(actor, communitySlug, piecesOf(zip));
  const { arrived } = await bundle.previewArrival(actor, communitySlug);
  return bundle.importBundle(actor, communitySlug, { mark: arrived?.mark ?? '' });
}

/** Every file of a bundle as text, and every file within those that are zips themselves. */
export function everyText(zip: Uint8Array): Map<string, string> {
  const texts = new Map<string, string>();
  for (const [path, bytes] of Object.entries(unzipSync(zip))) {
    texts.set(path, strFromU8(bytes, true) + Buffer.from(bytes).toString('utf8'));
    if (/\.(docx|epub)$/.test(path)) for (const [inside, said] of textsIn(bytes)) texts.set(`${path} ${inside}`, said);
  }
  return texts;
}
