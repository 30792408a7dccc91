import type { DbOrTx } from '#db/client.ts';
import { countDeliberation, type DeliberationRow, type DeliberationsAbout, listDeliberations as listRows, listDeliberationsAbout } from '#db/repositories/deliberations.ts';
import type { Actor } from '#domain/actor.ts';
import type { DeliberationState } from '#domain/deliberation/deliberation.ts';
import { can } from '#domain/permissions.ts';
import { notFound } from '#domain/refusal.ts';
import type { Deps } from '../deps.ts';
import { standingInSummit } from '../standing.ts';
import { type Inside, readInside } from '../agenda/read-inside.ts';
import { openSummit } from '../summits/open-summit.ts';
import { factsOf } from './open-deliberation.ts';

export type DeliberationLine = { slug: string; title: string; state: DeliberationState; about: string | null; people: number; votes: number; statements: number; waiting: number | null };
export type DeliberationLink = { summitSlug: string; summitTitle: string; slug: string; title: string; state: DeliberationState };

export type DeliberationsView = Inside & { summit: { slug: string; title: string }; deliberations: DeliberationLine[]; mayPrepare: boolean };

/** The deliberations of a summit that the actor may read, the newest first. Refuses with `not-found` when they may read none and cannot make one. */
export async function listDeliberations({ db, now }: Deps, actor: Actor, slug: string): Promise<DeliberationsView> {
  const { summit, standing } = await openSummit(db, actor, slug, 'summit.read');
  const rows = (await listRows(db, summit.id)).filter(({ deliberation }) => can(standing, 'deliberation.read', factsOf(deliberation)));
  const mayPrepare = can(standing, 'deliberation.prepare');
  if (rows.length === 0 && !can(standing, 'deliberation.vote')) throw notFound('deliberation');
  const deliberations = await Promise.all(
    rows.map(async ({ deliberation, question, agendaSession }) => {
      const { waiting, ...counts } = await countDeliberation(db, deliberation.id);
      return { ...lineOf(deliberation), about: question.text ?? agendaSession?.title ?? null, ...counts, waiting: mayPrepare ? waiting : null };
    }),
  );
  return { summit: { slug: summit.slug, title: summit.title }, deliberations, mayPrepare, ...(await readInside(db, actor, summit, now())) };
}

/** What was opened about a strategic question, in a session or in a summit, as far as the actor may read it. Refuses nobody. */
export async function listDeliberationLinks({ db }: Deps, actor: Actor, about: DeliberationsAbout): Promise<DeliberationLink[]> {
  return (await listReadable(db, actor, about)).map(({ summit, deliberation }) => ({ summitSlug: summit.slug, summitTitle: summit.title, ...lineOf(deliberation) }));
}

/** The rows behind `listDeliberationLinks`. */
export async function listReadable(db: DbOrTx, actor: Actor, about: DeliberationsAbout): Promise<Awaited<ReturnType<typeof listDeliberationsAbout>>> {
  const rows = await listDeliberationsAbout(db, about);
  const readable = await Promise.all(
    rows.map(async ({ deliberation, summit }) => {
      const standing = await standingInSummit(db, actor, summit);
      return can(standing, 'summit.read', { isPublished: summit.state !== 'draft' }) && can(standing, 'deliberation.read', factsOf(deliberation));
    }),
  );
  return rows.filter((_, place) => readable[place]);
}

const lineOf = ({ slug, title, state }: DeliberationRow) => ({ slug, title, state });
