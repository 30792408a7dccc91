import type { DbOrTx } from '#db/client.ts';
import * as tables from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { demoId } from './demo-id.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { demoPeople } from './demo-people.ts';

const CIRCLE_ID = demoId('community of assessors');
const CIRCLE_LED_BY = 'convener-2';
const CIRCLE_MEMBERS = ['researcher-1', 'coach-1', 'coach-2', 'teacher-3'];

/** Works that members of the demo's community added; real ones, on pages where they can be found. */
const readings = [
  { addedBy: 'researcher-1', title: 'The power of feedback', url: 'https://doi.org/10.3102/003465430298487', author: 'John Hattie and Helen Timperley', source: 'Review of Educational Research', publishedOn: '2007', note: 'Where a round of feedback gets its three questions from: where to, how far, what next.', daysAgo: 40 },
  { addedBy: 'coach-1', title: 'Focus on formative feedback', url: 'https://doi.org/10.3102/0034654307313795', author: 'Valerie J. Shute', source: 'Review of Educational Research', publishedOn: '2008', note: 'Which feedback is used, and which is only read.', daysAgo: 33 },
  { addedBy: 'developer-1', title: 'Building the Badges for Lifelong Learning Movement', url: 'https://www.hastac.org/blogs/slgrant/2013/07/23/building-badges-lifelong-learning-movement', author: 'Sheryl Grant', source: 'HASTAC, blog', publishedOn: '2013-07-23', note: '', daysAgo: 20 },
  { addedBy: 'teacher-2', title: 'How to Make Micro-Credentials Matter', url: 'https://www.edsurge.com/news/2015-02-02-how-to-make-micro-credentials-matter', author: 'Mary Jo Madda', source: 'EdSurge, column', publishedOn: '2015-02-02', note: 'Short, and written for those who were not there.', daysAgo: 6 },
];

/** Beside the one community of the demo a second, small one that is joined on request; what members added to read; and somebody who waits for an answer. */
export async function insertDemoHome(tx: DbOrTx, { communityId, now }: { communityId: string; now: Date }): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await tx.insert(tables.readings).values(readings.map(({ addedBy, daysAgo, ...reading }) => ({ ...reading, id: demoId(`member reading ${reading.title}`), communityId, addedById: accountIdOf({ key: addedBy }), createdAt: ago(daysAgo) })));
  await tx.insert(tables.communities).values({
    id: CIRCLE_ID,
    slug: 'demo-assessors',
    name: 'Demo circle of assessors',
    tagline: 'People who score submissions, and want to score them alike.',
    about: 'A small circle that reads the same submissions and compares. Ask to join with a sentence on what you assess.\n\nIt is made up, as are its members.',
    joinPolicy: 'request',
    isDemo: true,
    createdAt: ago(60),
  });
  const members = [CIRCLE_LED_BY, ...CIRCLE_MEMBERS].flatMap((key) => demoPeople.filter((person) => person.key === key));
  await tx.insert(tables.communityMembers).values(
    members.map(({ key, perspective, educatorRole }) => ({ communityId: CIRCLE_ID, accountId: accountIdOf({ key }), role: key === CIRCLE_LED_BY ? ('convener' as const) : ('participant' as const), perspective, educatorRole, joinedAt: ago(50) })),
  );
  await tx.insert(tables.communityRequests).values({ communityId: CIRCLE_ID, accountId: accountIdOf({ key: 'teacher-4' }), perspective: 'educator', educatorRole: 'teacher', sentence: 'I score for two developers and would like to know whether I am strict.', askedAt: ago(2) });
}
