import type { Actor } from '#domain/actor.ts';
import { wordingOf } from '#domain/document/passages/wording.ts';
import { can } from '#domain/permissions.ts';
import type { PublishedReport } from '#domain/report/published-report.ts';
import { readingMinutes } from '#domain/report/words-in-report.ts';
import type { Deps } from '../deps.ts';
import { freezeNext } from './freeze-next.ts';
import { loadComposing } from './load-composing.ts';
import { openReport } from './open-report.ts';

/** A passage that stands in the text and in no version that is published now, and why. */
export type LeftOutPassage = { wording: string; rooms: number[]; why: 'taken-back' | 'no-source' };
export type PublishingView = {
  summit: { slug: string; title: string; isDraft: boolean };
  report: Pick<PublishedReport, 'slug' | 'title' | 'kind' | 'number' | 'licence' | 'approvals' | 'contributors'> & { minutes: number; passages: number; isEmpty: boolean; isWithdrawn: boolean };
  leftOut: LeftOutPassage[];
  mayPublish: boolean;
};

/** What the next version of a report would be: its number, licence, whose approval is missing, and what is left out of it. Refuses like the report. */
export async function readPublishing(deps: Deps, actor: Actor, slug: string): Promise<PublishingView> {
  const opened = await openReport(deps.db, actor, slug, 'report.compose');
  const [{ report: next }, { blocks, sources }] = await Promise.all([freezeNext(deps, opened), loadComposing(deps, opened.report)]);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const leftOut = blocks.flatMap((block): LeftOutPassage[] => {
    if (block.kind !== 'passage') return [];
    const own = block.sourceIds.flatMap((id) => byId.get(id) ?? []);
    const why = own.some(({ isLeftOut }) => isLeftOut) ? 'taken-back' : own.length < block.sourceIds.length ? 'no-source' : null;
    return why === null ? [] : [{ wording: wordingOf(block.nodes), rooms: [...new Set(own.map(({ room }) => room.number))], why }];
  });
  const { title, kind, number, licence, approvals, contributors } = next;
  return {
    summit: { slug: opened.summit.slug, title: opened.summit.title, isDraft: opened.summit.state === 'draft' },
    report: { slug, title, kind, number, licence, approvals, contributors, minutes: readingMinutes(next), passages: next.blocks.filter((block) => block.kind === 'passage').length, isEmpty: next.blocks.length === 0, isWithdrawn: opened.report.withdrawnAt !== null },
    leftOut,
    mayPublish: can(opened.standing, 'report.publish'),
  };
}
