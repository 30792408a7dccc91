import { eq } from 'drizzle-orm';
import { countPeopleShown } from '#db/repositories/authors.ts';
import { insertRoom } from '#db/repositories/breakout-rooms.ts';
import type { Db } from '#db/client.ts';
import { agendaSessionRuns, panelQuestions, participations } from '#db/schema/index.ts';
import type { Person } from '#domain/actor.ts';
import type { Attribution } from '#domain/attribution.ts';
import { type Author, contributorOf } from '#domain/document/attributed-content.ts';
import { createId } from '#domain/ids.ts';
import type { EducatorRole } from '#domain/perspective.ts';
import { freezeReport } from '#domain/report/freeze-report.ts';
import type { FreshSource } from '#domain/report/fresh-source.ts';
import { amongCrowd, crowdByPerspective, countsOf, headcountOf, type PeopleShown } from '#domain/report/shown-as.ts';
import { aStoredAgendaSession } from './agenda-summit.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit, TEST_NOW } from './builders.ts';
import { aPublishedReport, type PublishedRows } from './published-report-rows.ts';
import { paragraph, sampleReport } from './sample-report.ts';

const NAME = 'Zenobia Quillfeather';
/** Who took part, by perspective: the first of the first is she whose name is looked for. Of those who follow her so many are named, all others are shown by perspective, if not with less. */
export type Group = { people: { coach: number; teacher: number; funder: number }; named: number };

/** A community and a summit of these people with a room and a question from the floor, and a report of that room in which each thing that can tell of somebody tells of her. */
export async function aReportOfGroup(db: Db, { people: group, named }: Group, attribution: Attribution): Promise<PublishedRows & { communitySlug: string; roomSlug: string; panelSlug: string }> {
  const community = await aCommunity(db);
  const summit = await aSummit(db, { communityId: community.id, state: 'published', attribution });
  let [position, asker]: [number, Person | null] = [0, null];
  for (const [key, count] of Object.entries(group) as [keyof typeof group, number][])
    for (let left = count; left > 0; left -= 1) {
      const speaksAs = key === 'funder' ? { perspective: key, educatorRole: null } : { perspective: 'educator' as const, educatorRole: key satisfies EducatorRole };
      position += 1;
      const person = await aPerson(db, { name: position === 1 ? NAME : `Person ${position}`, attribution: position === 1 ? attribution : 'perspective', ...speaksAs });
      await aParticipant(db, summit.id, 'participant', person);
      if (position === 1) asker = person;
      else if (position <= named + 1) await db.update(participations).set({ attribution: 'named' }).where(eq(participations.accountId, person.accountId));
      await aMember(db, community.id, 'participant', person);
    }
  const { id: agendaSessionId } = await aStoredAgendaSession(db, summit.id, { kind: 'breakouts' });
  const roomId = createId();
  await insertRoom(db, { id: roomId, slug: 'trust', focus: 'Trust', summary: 'S', outcome: '', agendaSessionId, number: 1, state: 'closed', documentId: createId(), createdAt: TEST_NOW, attendance: group });
  const other = createId();
  await insertRoom(db, { id: other, slug: 'other', focus: 'Another', summary: 'S', outcome: 'Found.', agendaSessionId, number: 2, state: 'closed', documentId: createId(), createdAt: TEST_NOW, attendance: group });
  const panel = await aStoredAgendaSession(db, summit.id, { kind: 'panel', slug: 'panel' });
  await db.insert(agendaSessionRuns).values({ agendaSessionId: panel.id, summitId: summit.id, startedAt: TEST_NOW, endsAt: TEST_NOW, endedAt: TEST_NOW });
  await db.insert(panelQuestions).values({ id: createId(), agendaSessionId: panel.id, authorId: asker?.accountId ?? null, shownAs: attribution, text: 'Who pays?', state: 'asked', createdAt: TEST_NOW });
  const rows = await aPublishedReport(db, { summitId: summit.id, roomId, versions: [frozen(await countPeopleShown(db, summit.id), { perspective: Object.keys(group)[0] as keyof typeof group, attribution })] });
  return { ...rows, communitySlug: community.slug, roomSlug: 'other', panelSlug: panel.slug };
}

function frozen(people: readonly PeopleShown[], she: Pick<Author, 'perspective' | 'attribution'>) {
  const author = amongCrowd(new Map([['z', { name: NAME, ...she }]]), crowdByPerspective(people, 'named')).get('z') as Author;
  const source: FreshSource = { id: 'a', roomId: 'r', room: { number: 1, slug: 'trust', focus: 'Trust', agendaSession: 'Breakouts I' }, block: { client: 1, clock: 0 }, prompt: null, nodes: [paragraph('Earned twice.')], wording: 'Earned twice.', authors: [{ accountId: 'z', author }], minute: null, leftOut: null, now: null, settledWording: null };
  const { blocks: _b, contributors: _c, approvals: _a, sources: _s, recommendations: _r, format: _f, version: _v, ...frame } = sampleReport({ title: 'Trust', standfirst: '', readings: [] });
  const figures = {
    attendance: { kind: 'attendance' as const, people: headcountOf(countsOf(people)) },
    'floor-questions': { kind: 'floor-questions' as const, askedIn: 'A panel', questions: [{ text: 'Who pays?', state: 'asked' as const, answer: '', wanted: 1, by: contributorOf(author) }] },
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
  });
  const { title, standfirst, readings, contributors, approvals, blocks, sources, recommendations } = report;
  return { title, standfirst, readings, community: { slug: 'community', name: 'Community' }, contributors, approvals, blocks, sources, recommendations };
}
