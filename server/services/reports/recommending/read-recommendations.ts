import { listNamesOfRegistered, listParticipations } from '#db/repositories/participations.ts';
import { listAskedPeople } from '#db/repositories/report-approving.ts';
import { listRecommendations } from '#db/repositories/recommendations.ts';
import { listUpdatesWithNames } from '#db/repositories/recommending.ts';
import type { Actor } from '#domain/actor.ts';
import { can } from '#domain/permissions.ts';
import { type DraftPassage, draftPassages } from '#domain/report/draft-passages.ts';
import { isChangedSince } from '#domain/report/fresh-source.ts';
import { readsAsTaken } from '#domain/report/passage-sources.ts';
import { isLate, type RecommendationState } from '#domain/report/recommendation.ts';
import { zonedDate } from '#domain/time-zone.ts';
import type { Deps } from '#server/services/deps.ts';
import { requireCan } from '#server/services/standing.ts';
import { listRecommendable, type RecommendableStatement } from './list-recommendable.ts';
import { findOwnReport } from '../approving/open-own-part.ts';
import { loadComposing } from '../load-composing.ts';

export type RecommendationView = {
  id: string;
  text: string;
  owner: { id: string; name: string } | null;
  dueOn: string | null;
  state: RecommendationState;
  isLate: boolean;
  isPublished: boolean;
  sourceId: string | null;
  statementId: string | null;
  /** How its room has the passage now, where that differs and nobody has looked at it; `now` is empty when the room took it out. For composers. */
  changed: { room: number; was: string; now: string; /** Its words are no longer those that were taken. */ isEdited: boolean; /** The passage stands in the text, too. */ isInText: boolean } | null;
  isOwn: boolean;
  updates: { id: string; state: RecommendationState; note: string; at: Date; by: string | null }[];
};
export type RecommendationsView = {
  report: { slug: string; title: string };
  summit: { slug: string; title: string; timeZone: string };
  /** Composers see and change all; an owner sees their own, and says how far it is. */
  composes: boolean;
  recommendations: RecommendationView[];
  /** Who can own one, by name; for composers. */
  people: { id: string; name: string }[];
  /** Passages of the draft from which one can be made; for composers. */
  passages: { sourceId: string; wording: string; room: string }[];
  /** Statements on which deliberations agreed; for composers. */
  statements: RecommendableStatement[];
};

/** What a report recommends: all of it for who composes it, their own for who owns one. Refuses everybody else. */
export async function readRecommendations(deps: Deps, actor: Actor, slug: string): Promise<RecommendationsView> {
  const { db, now } = deps;
  const { person, report, summit, standing } = await findOwnReport(db, actor, slug);
  const composes = can(standing, 'report.compose');
  const all = await listRecommendations(db, report.id);
  const shown = composes ? all : all.filter(({ ownerId }) => ownerId === person.accountId);
  if (shown.length === 0) requireCan(standing, 'report.compose');
  const [updates, owners, people, composing, statements] = await Promise.all([
    listUpdatesWithNames(db, shown.map(({ id }) => id)),
    listAskedPeople(db, [...new Set(shown.flatMap(({ ownerId }) => ownerId ?? []))]),
    composes ? peopleOf(deps, summit.id) : [],
    composes ? loadComposing(deps, report) : null,
    composes ? listRecommendable(db, summit) : [],
  ]);
  const today = zonedDate(now(), summit.timeZone);
  const passages = composing ? draftPassages(composing) : [];
  return {
    report: { slug, title: report.title },
    summit: { slug: summit.slug, title: summit.title, timeZone: summit.timeZone },
    composes,
    recommendations: shown.map(({ id, text, ownerId, dueOn, state, firstPublishedAt, sourceId, statementId }) => ({
      ...{ id, text, dueOn, state, sourceId, statementId },
      owner: owners.filter((each) => each.id === ownerId).map((each) => ({ id: each.id, name: each.name }))[0] ?? null,
      isLate: isLate({ state, dueOn }, today),
      isPublished: firstPublishedAt !== null,
      changed: changeOf({ text, sourceId }, passages),
      isOwn: ownerId === person.accountId,
      // Who said so is for those who compose: their names may be kept back elsewhere.
      updates: updates.filter(({ recommendationId }) => recommendationId === id).map((each) => ({ id: each.id, state: each.state, note: each.note, at: each.at, by: composes ? each.name : null })),
    })),
    people,
    passages: [...new Map(passages.flatMap((passage) => choiceOf(passage))).values()],
    statements,
  };
}

/** What was taken back is no matter any more. */
function changeOf({ text, sourceId }: { text: string; sourceId: string | null }, passages: readonly DraftPassage[]): RecommendationView['changed'] {
  const naming = passages.filter(({ sources }) => sources.some(({ id }) => id === sourceId));
  const source = naming.flatMap(({ sources }) => sources).find(({ id }) => id === sourceId);
  if (!source || source.leftOut === 'taken-back' || !isChangedSince(source)) return null;
  return { room: source.room.number, was: source.wording, now: source.now?.wording ?? '', isEdited: !readsAsTaken(text, [source]), isInText: naming.some(({ kind }) => kind === 'passage') };
}

/** What a recommendation can come from; what one comes from already stays a choice, so that it is not lost when the form is sent. */
function choiceOf({ kind, sources, wording }: DraftPassage): [string, RecommendationsView['passages'][number]][] {
  const [source] = sources;
  if (!source || (kind === 'passage' && sources.some(({ leftOut }) => leftOut === 'taken-back'))) return [];
  return [[source.id, { sourceId: source.id, wording: kind === 'passage' ? wording : source.wording, room: `Room ${source.room.number}` }]];
}

async function peopleOf({ db }: Deps, summitId: string): Promise<{ id: string; name: string }[]> {
  const places = await listParticipations(db, summitId);
  const names = await listNamesOfRegistered(db, summitId, places.map(({ participation }) => participation.accountId));
  return [...names].map(([id, name]) => ({ id, name })).toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}
