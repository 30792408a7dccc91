import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { SubjectAddress } from '#domain/feedback/subject.ts';
import { type Act, can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import { requireCan } from '#server/services/standing.ts';
import type { OpenSubject } from './subject.ts';
import { loadSubject } from './subjects.ts';

/** What is asked about, for one act of those who ask. Refuses with `not-found` who may not know of its rounds (a visitor is asked to sign in first), with `forbidden` who may not do that. */
export async function openSubject(db: DbOrTx, actor: Actor, address: SubjectAddress, act: Act): Promise<OpenSubject> {
  const opened = await loadSubject(db, actor, address);
  const { standing, facts } = opened;
  if (standing.isSignedIn && !can(standing, 'feedback.follow', facts) && facts.isPublished !== true) throw notFound(address.kind);
  requireCan(standing, act, facts);
  return opened;
}
