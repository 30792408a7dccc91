import { bundleLimits, bundleSizeWords } from '#domain/bundle/bundle-limits.ts';
import type { Actor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { invalid } from '#domain/refusal.ts';
import { openCommunity } from '../community/open-community.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { arrivalName, unreadName } from './bundle-store.ts';
import { readWholeBundle } from './read-bundle.ts';

/**
 * Keeps a bundle that somebody brings to a community, piece by piece as it arrives, in the place of one they brought before; nothing is imported yet. Refuses who may
 * not make summits there, what is larger than a bundle may be, and with `invalid`, naming the file and the reason, what is damaged or no bundle: nothing of that stays, and one that was brought before does.
 */
export async function receiveBundle({ db, limit, bundleStore, makeMap }: Deps, actor: Actor, communitySlug: string, sent: AsyncIterable<Uint8Array>): Promise<void> {
  const { community } = await openCommunity(db, actor, communitySlug, 'summit.create');
  const { accountId } = requirePerson(actor);
  await limit('download', accountId);
  const unread = unreadName(createId());
  await bundleStore.write(unread, async (write) => {
    let size = 0;
    for await (const piece of sent) {
      size += piece.length;
      if (size > bundleLimits.bytes) throw invalid('file', 'too-large', `This file is larger than ${bundleSizeWords}. Nothing was changed.`);
      await write(piece);
    }
    if (size === 0) throw invalid('file', 'no-file', 'Choose the zip of a bundle first.');
  });
  try {
    await bundleStore.readParts(unread, (source) => readWholeBundle(source, makeMap));
    await bundleStore.move(unread, arrivalName(community.id, accountId));
  } finally {
    await bundleStore.remove(unread);
  }
}
