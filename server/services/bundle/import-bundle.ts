import { refusedByDatabase } from '#db/refused-by-database.ts';
import type { Actor } from '#domain/actor.ts';
import type { ImageStore } from '#domain/document/image-store.ts';
import { conflict, isRefusal } from '#domain/refusal.ts';
import { refuseBundle } from '#server/export/bundle/read-zip.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { arrivalName } from './bundle-store.ts';
import { insertBundle } from './insert-bundle.ts';
import { type ReadBundle, readMark, readWholeBundle } from './read-bundle.ts';
import { readBundledImages, readBundledRoom } from './read-bundled-parts.ts';
import { whatIsHere } from './what-is-here.ts';

const isTaken = (why: string) => conflict('already-here', `${why} Nothing was changed.`);

/**
 * Brings the summit of the bundle that somebody looked at (`mark`) into a community, with the ids it had, its pictures, and all of it or nothing. Nobody gets an account by it:
 * its words are nobody's here, and keep their bylines for the next bundle. Refuses who may not make summits there, a bundle that is not there any more or is another one, and a summit that is here already.
 */
export async function importBundle(deps: Deps, actor: Actor, communitySlug: string, { mark }: { mark: string }): Promise<{ slug: string; title: string }> {
  const { community } = await openCommunity(deps.db, actor, communitySlug, 'summit.create');
  const { accountId } = requirePerson(actor);
  await deps.limit('download', accountId);
  const name = arrivalName(community.id, accountId);
  const imported = await deps.bundleStore.readParts(name, async (source) => {
    if ((await readMark(source)) !== mark) throw conflict('another-bundle', 'Another bundle arrived since you looked. Look at what it would bring in first. Nothing was changed.');
    const bundle = await readWholeBundle(source, deps.makeMap);
    await insertWhole(deps, actor, bundle, community.id);
    return { slug: bundle.manifest.summit.slug, title: bundle.manifest.summit.title };
  });
  if (imported === null) throw conflict('no-bundle', 'The bundle is not here any more. Upload it again. Nothing was changed.');
  await removeRead(deps, name, mark);
  return imported;
}

/** Removes the bundle that was imported; one that arrived meanwhile is still to be looked at. */
async function removeRead({ bundleStore }: Deps, name: string, mark: string): Promise<void> {
  const there = await bundleStore.readParts(name, readMark).catch(() => null);
  if (there === mark) await bundleStore.remove(name);
}

async function insertWhole({ db, now, record, imageStoreIn, imageStore }: Deps, actor: Actor, bundle: ReadBundle, communityId: string): Promise<void> {
  const keptFor: string[] = [];
  const tried = { isReady: false };
  try {
    await db.transaction(async (tx) => {
      const { obstacle, questionIds } = await whatIsHere(tx, bundle, communityId);
      if (obstacle !== null) throw isTaken(obstacle);
      await insertBundle(tx, bundle, { communityId, at: now(), questionsHere: questionIds });
      await record(tx, actor, { act: 'summit.imported', thing: { kind: 'summit', id: bundle.manifest.summit.id }, communityId });
      await keepImages(imageStoreIn(tx), bundle, keptFor);
      tried.isReady = true;
    });
  } catch (thrown) {
    // A folder knows no transaction. What was lost on the way to the end of it may be there all the same, and is left to the daily sweep.
    if (!tried.isReady) for (const documentId of keptFor) await imageStore.deleteAllOf(documentId);
    if (isRefusal(thrown)) throw thrown;
    const why = refusedByDatabase(thrown);
    if (why === 'duplicate') throw isTaken('A part of this summit is here already.');
    if (why === 'unfitting') throw refuseBundle(null, 'says what does not fit together');
    throw thrown;
  }
}

/** Keeps the pictures last, when every id has proved to be free: these documents are nobody else's. `keptFor` gets the documents that may have some. */
async function keepImages(store: ImageStore, bundle: ReadBundle, keptFor: string[]): Promise<void> {
  for (const room of bundle.agenda.rooms) {
    const { notes } = await readBundledRoom(bundle, room);
    if (notes.images.length > 0) keptFor.push(room.documentId);
    for await (const { id, bytes } of readBundledImages(bundle, room, notes)) await store.put({ documentId: room.documentId, imageId: id }, bytes);
  }
}
