import type { Actor } from '#domain/actor.ts';
import type { StoredDocument } from '#domain/document/document-store.ts';
import { foldUpdates } from '#domain/document/fold-updates.ts';
import type { StoredVersion, VersionLine } from '#domain/document/version.ts';
import type { Act } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { openVersions } from './open-versions.ts';

type OpenVersion = Awaited<ReturnType<typeof openVersions>> & { version: StoredVersion; lines: VersionLine[]; authorship: Pick<StoredDocument, 'authors' | 'relays'> };

/** A version with which the actor may do that, with the others of its document. Refuses like the notes, who looks at many in a minute, and with `not-found` for a number that is not there. */
export async function openVersion(deps: Deps, actor: Actor, slug: string, roomSlug: string, number: number, act: Act): Promise<OpenVersion> {
  const opened = await openVersions(deps, actor, slug, roomSlug);
  requireCan(opened.standing, act, opened.facts);
  await deps.limit('compare', requirePerson(actor).accountId);
  const { documentId } = opened.room;
  const version = await deps.documentStore.loadVersion(documentId, number);
  if (!version) throw notFound('version');
  return { ...opened, version, lines: await deps.documentStore.listVersions(documentId), authorship: await deps.documentStore.authorship(documentId) };
}

/** A document as last committed, as one Yjs update. */
export async function readPresent(store: Deps['documentStore'], documentId: string): Promise<Uint8Array> {
  const { snapshot, updates } = (await store.load(documentId)) ?? { snapshot: null, updates: [] };
  return foldUpdates(snapshot, updates);
}
