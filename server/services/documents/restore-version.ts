import { randomInt } from 'node:crypto';
import type { Actor } from '#domain/actor.ts';
import { CLIENT_IDS } from '#domain/document/client-ids.ts';
import { restoreVersion as makeRestore } from '#domain/document/restore-version.ts';
import { conflict, notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson } from '../standing.ts';
import { openVersions } from './open-versions.ts';

/**
 * Makes the notes of a room read as they did in a version, as an edit that everybody sees; every word stays its author's,
 * and what stands there now is kept as a version first. Refuses a number that is not there, a restore that would change
 * nothing, and one that cannot be stored, of which nothing is left.
 */
export async function restoreVersion(deps: Deps, actor: Actor, slug: string, roomSlug: string, number: number): Promise<{ keptAs: number | null }> {
  const { standing, room, facts } = await openVersions(deps, actor, slug, roomSlug);
  requireCan(standing, 'roomNotes.restoreVersion', facts);
  const { accountId, name } = requirePerson(actor);
  const version = await deps.documentStore.loadVersion(room.documentId, number);
  if (!version) throw notFound('version');
  const hands = deps.documentHands();
  const kept = await hands.keepVersion(room.documentId, { occasion: 'restore', name: null, keptBy: accountId });
  const { relays } = await deps.documentStore.authorship(room.documentId);
  const outcome = await hands.edit(room.documentId, accountId, (present, authors) => makeRestore(present, version.content, { authors, relays }, () => randomInt(CLIENT_IDS)), noticeOf(name, number, kept?.version.number ?? null));
  switch (outcome) {
    case 'committed':
      return { keptAs: kept?.version.number ?? null };
    case 'unchanged':
      throw conflict('same', `The notes already read as they do in version ${number}.`);
    case 'too-large':
      throw conflict('too-large', 'These notes have become too large to bring anything back. Copy what you need from the version.');
    case 'not-stored':
      throw conflict('not-stored', 'The version could not be restored, because nothing can be stored for now. The notes stay as they are; try again in a minute.');
    case 'uncertain':
      throw conflict('uncertain', 'Nothing can be stored for now. The version is restored as soon as that is possible again; look at the notes in a minute.');
    case 'missing':
      throw notFound('document');
  }
}

const noticeOf = (name: string, number: number, keptAs: number | null): string =>
  `${name} brought version ${number} of these notes back.${keptAs === null ? '' : ` What stood here before is version ${keptAs}.`}`;
