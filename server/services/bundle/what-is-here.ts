import { findTakenReports, findTakenSummits, listTakenQuestions } from '#db/repositories/bundled-parts-here.ts';
import type { DbOrTx } from '#db/client.ts';
import type { ReadBundle } from './read-bundle.ts';

export type WhatIsHere = {
  /** Why the bundle cannot be imported; null where it can. */
  obstacle: string | null;
  /** The summit that is in the way, where it belongs to this community. */
  summit: { slug: string; title: string } | null;
  /** Strategic questions of this community that stay as they are here. */
  questionIds: ReadonlySet<string>;
};

/** Addresses that are pages of ours. */
const RESERVED = ['new'];

/** What of a bundle is in this house already. */
export async function whatIsHere(db: DbOrTx, { manifest, questions, reports }: Pick<ReadBundle, 'manifest' | 'questions' | 'reports'>, communityId: string): Promise<WhatIsHere> {
  const { id, slug, title } = manifest.summit;
  const [summits, taken, known] = await Promise.all([
    findTakenSummits(db, { id, slug }),
    findTakenReports(db, { ids: reports.map((report) => report.id), slugs: reports.map((report) => report.slug) }),
    listTakenQuestions(db, questions.questions.map((question) => question.id)),
  ]);
  const [found] = summits.toSorted((one, other) => Number(other.id === id) - Number(one.id === id));
  const questionIds = new Set(known.filter((question) => question.communityId === communityId).map((question) => question.id));
  const at = { summit: found?.communityId === communityId ? { slug: found.slug, title: found.title } : null, questionIds };
  if (found?.id === id) return { ...at, obstacle: `“${title}” is here already. A summit is brought in once.` };
  if (found || RESERVED.includes(slug)) return { ...at, obstacle: `Another summit here has its address, /summits/${slug}. Addresses stay as they are, so it cannot be brought in.` };
  if (taken.length > 0) return { ...at, obstacle: `A report is here already that belongs to it: “${taken.map((report) => report.title).join('”, “')}”.` };
  if (known.length > questionIds.size) return { ...at, obstacle: 'A strategic question of it belongs to another community here.' };
  return { ...at, obstacle: null };
}
