import { findNewestBundle } from '#db/repositories/bundle-jobs.ts';
import type { Actor } from '#domain/actor.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { openSummit } from '../summits/open-summit.ts';
import { bundleName } from './bundle-store.ts';

export type BundleDownload = { fileName: string; size: number; hash: string; stream: ReadableStream<Uint8Array> };

/** The newest bundle of a summit that was written, piece by piece. Refuses who does not convene the summit, and with `not-found` where none is kept. */
export async function downloadBundle({ db, bundleStore }: Deps, actor: Actor, slug: string): Promise<BundleDownload> {
  const { summit } = await openSummit(db, actor, slug, 'summit.bundle');
  const ready = await findNewestBundle(db, summit.id);
  const file = ready && (await bundleStore.open(bundleName(ready.id)));
  if (!ready || !file) throw notFound('bundle');
  return { fileName: `${slug}-bundle.zip`, hash: ready.hash ?? '', ...file };
}
