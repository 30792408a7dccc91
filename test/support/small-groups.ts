import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import type { Db } from '#db/client.ts';
import type { Attribution } from '#domain/attribution.ts';
import { createId } from '#domain/ids.ts';
import type { EducatorRole, PerspectiveKey } from '#domain/perspective.ts';
import { freezeReport } from '#domain/report/freeze-report.ts';
import type { FreshSource } from '#domain/report/fresh-source.ts';
import { type Crowd, headcountOf, shownAs } from '#domain/report/shown-as.ts';
import { aStoredAgendaSession } from './agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from './builders.ts';
import { aPublishedReport, type PublishedRows } from './published-report-rows.ts';
import { paragraph, sampleReport } from './sample-report.ts';

const NAME = 'Zenobia Quillfeather';
/** Who took part, by perspective: one of the coaches is she whose name is looked for. */
export type Group = { coach: number; teacher: number; funder: number };

/** A community and a summit of these people with a room, and a report of that room in which each thing that can tell of somebody tells of one of the coaches. */
export async function aReportOfGroup(db: Db, group: Group, attribution: Attribution): Promise<PublishedRows & { communitySlug: string; roomSlug: string }> {
  const community = await aCommunity(db);
  const summit = await aSummit(db, { communityId: community.id, state: 'published', attribution });
  let position = 0;
  for (const [key, count] of Object.entries(group) as [keyof Group, number][])
    for (let left = count; left > 0; left -= 1) {
      const speaksAs = key === 'funder' ? { perspective: key, educatorRole: null } : { perspective: 'educator' as const, educatorRole: key satisfies EducatorRole };
      const person = await aPerson(db, { name: (position += 1) === 1 ? NAME : `Person ${position}`, attribution: position === 1 ? attribution : 'anonymous', ...speaksAs });
      await aParticipant(db, summit.id, 'participant', person);
      await aMember(db, community.id, 'participant', person);
    }
  const { id: agendaSessionId } = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts' });
  const roomId = createId();
  await insertRoom(db, { id: roomId, slug: 'trust', focus: 'Trust', summary: 'S', outcome: '', agendaSessionId, number: 1, state: 'closed', documentId: createId(), createdAt: TEST_NOW, attendance: group });
  const other = createId();
  await insertRoom(db, { id: other, slug: 'other', focus: 'Another', summary: 'S', outcome: 'Found.', agendaSessionId, number: 2, state: 'closed', documentId: createId(), createdAt: TEST_NOW, attendance: group });
  const rows = await aPublishedReport(db, { summitId: summit.id, roomId, versions: [frozen(new Map(Object.entries(group) as [PerspectiveKey, number][]), attribution)] });
  return { ...rows, communitySlug: community.slug, roomSlug: 'other' };
}

function frozen(crowd: Crowd, attribution: Attribution) {
  const author = { name: NAME, perspective: 'coach' as const, attribution };
  const source: FreshSource = { id: 'a', roomId: 'r', room: { number: 1, slug: 'trust', focus: 'Trust', agendaSession: 'Breakouts I' }, block: { client: 1, clock: 0 }, prompt: null, nodes: [paragraph('Earned twice.')], wording: 'Earned twice.', authors: [{ accountId: 'z', author }], minute: null, leftOut: null, now: null, settledWording: null };
  const { blocks: _b, contributors: _c, approvals: _a, sources: _s, recommendations: _r, format: _f, version: _v, ...frame } = sampleReport({ title: 'Trust', standfirst: '', readings: [] });
  const figures = {
    attendance: { kind: 'attendance' as const, people: headcountOf(crowd) },
    'floor-questions': { kind: 'floor-questions' as const, askedIn: 'A panel', questions: [{ text: 'Who pays?', state: 'asked' as const, answer: '', wanted: 1, by: shownAs(author, crowd) }] },
    recommendations: { kind: 'recommendations' as const },
  };
  const { report } = freezeReport({
    frame,
    blocks: [{ kind: 'passage', sourceIds: ['a'], nodes: source.nodes }, ...Object.values(figures).map(({ kind }) => ({ kind: 'figure' as const, figure: { kind, of: null } }))],
    sources: [source],
    figureOf: ({ kind }) => (kind in figures ? figures[kind as keyof typeof figures] : null),
    recommendations: [{ id: createId(), text: 'Read twice.', owner: { accountId: 'z', author }, dueOn: null, state: 'not-begun', sourceId: 'a' }],
    approvalOf: () => 'approved',
    nameOf: () => null,
    crowd,
  });
  const { title, standfirst, readings, contributors, approvals, blocks, sources, recommendations } = report;
  return { title, standfirst, readings, community: { slug: 'community', name: 'Community' }, contributors, approvals, blocks, sources, recommendations };
}
