import { deleteFollow, findFollow, findPageId, saveFollow } from '#db/repositories/notice-settings.ts';
import type { Actor } from '#domain/actor.ts';
import type { Follow } from '#domain/notices/settings-form.ts';
import type { FollowedKind } from '#domain/notices/thing.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { requireCan, requirePerson, standingOnSite } from '../standing.ts';
import { whoReads } from './who-reads.ts';

type PageAddress = { kind: Exclude<FollowedKind, 'question' | 'topic'>; slug: string } | { kind: 'question' | 'topic'; id: string };

/** What one wants to hear of a page, to be shown on it; null for a visitor, and of a page that is not there. That they may read it the page itself asks. */
export async function readFollow({ db }: Deps, actor: Actor, page: PageAddress): Promise<Follow | null> {
  if (actor.kind === 'visitor') return null;
  const id = 'id' in page ? page.id : await findPageId(db, page.kind, page.slug);
  if (id === null) return null;
  return { kind: page.kind, id, state: (await findFollow(db, actor.accountId, { kind: page.kind, id })) ?? 'none' };
}

/** Follows a page, mutes it, or neither. Refuses `not-found` what one may not read, and a visitor with `forbidden`. */
export async function follow({ db, now }: Deps, actor: Actor, { kind, id, state }: Follow): Promise<void> {
  requireCan(standingOnSite(actor), 'account.edit');
  const person = requirePerson(actor);
  if (state === 'none') return deleteFollow(db, person.accountId, { kind, id });
  const mayRead = await whoReads(db, [person], [{ kind, id }]);
  if (!mayRead(person.accountId, { kind, id })) throw notFound('page');
  await saveFollow(db, { accountId: person.accountId, thingKind: kind, thingId: id, state, at: now() });
}
