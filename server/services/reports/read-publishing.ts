import type { Actor } from '#domain/actor.ts';
import { wordingOf } from '#domain/document/passages/wording.ts';
import { can } from '#domain/permissions.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { draftPassages } from '#domain/report/draft-passages.ts';
import { type LeftOut, leftOutOf } from '#domain/report/fresh-source.ts';
import { readingMinutes } from '#domain/report/words-in-report.ts';
import type { Deps } from '../deps.ts';
import { freezeNext } from './freeze-next.ts';
import { loadComposing } from './load-composing.ts';
import { openReport } from './open-report.ts';

/** A passage that stands in the text and in no version that is published now, and why. */
export type LeftOutPassage = { wording: string; rooms: number[]; why: LeftOut | 'no-source' };
export type PublishingView = {
  summit: { slug: string; title: string; timeZone: string; isDraft: boolean };
  report: Pick<PublishedReport, 'slug' | 'title' | 'kind' | 'number' | 'licence' | 'approvals' | 'contributors'> & { minutes: number; passages: number; isEmpty: boolean; isWithdrawn: boolean };
  leftOut: LeftOutPassage[];
  /** Until when those answer whose silence leaves words out so far; null when no window is open. */
  answersUntil: Date | null;
  mayPublish: boolean;
};

/** What the next version of a report would be: its number, licence, whose approval is missing, and what is left out of it. Refuses like the report. */
export async function readPublishing(deps: Deps, actor: Actor, slug: string): Promise<PublishingView> {
  const opened = await openReport(deps.db, actor, slug, 'report.compose');
  const [{ report: next }, composing] = await Promise.all([freezeNext(deps, opened), loadComposing(deps, opened.report)]);
  const { blocks, sources } = composing;
  const known = new Set(sources.map(({ id }) => id));
  const sourceless = blocks.flatMap((block): LeftOutPassage[] => (block.kind === 'passage' && !block.sourceIds.every((id) => known.has(id)) ? [{ wording: wordingOf(block.nodes), rooms: [], why: 'no-source' }] : []));
  const leftOut = draftPassages(composing).flatMap((passage): LeftOutPassage[] => {
    const why = leftOutOf(passage);
    return why === null ? [] : [{ wording: passage.wording, rooms: [...new Set(passage.sources.map(({ room }) => room.number))], why }];
  });
  const closesAt = opened.report.approvalClosesAt;
  const { title, kind, number, licence, approvals, contributors } = next;
  return {
    summit: { slug: opened.summit.slug, title: opened.summit.title, timeZone: opened.summit.timeZone, isDraft: opened.summit.state === 'draft' },
    report: { slug, title, kind, number, licence, approvals, contributors, minutes: readingMinutes(next), passages: next.blocks.filter((block) => block.kind === 'passage').length, isEmpty: next.blocks.length === 0, isWithdrawn: opened.report.withdrawnAt !== null },
    leftOut: [...leftOut, ...sourceless],
    answersUntil: closesAt !== null && closesAt > deps.now() ? closesAt : null,
    mayPublish: can(opened.standing, 'report.publish'),
  };
}
