import { and, eq } from 'drizzle-orm';
import type { DbOrTx } from '#db/client.ts';
import { insertNotices } from '#db/repositories/notices.ts';
import { announcements, credentials, feedbackRounds, strategicQuestions, summits } from '#db/schema/index.ts';
import { HOUR_MS } from '#domain/clock.ts';
import type { NoticeKind } from '#domain/notices/notice-kinds.ts';
import { shortWords } from '#domain/notices/short-words.ts';
import type { ThingKind } from '#domain/notices/thing.ts';
import { demoId } from './demo-id.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { LIVE_SUMMIT_SLUG } from './live-summit.ts';

/** Who is told of something: those as whom a visitor of the demo looks around. */
const TOLD = ['convener-1', 'facilitator-1', 'teacher-1'];

type Told = { kind: NoticeKind; by: string | null; hoursAgo: number; words?: string; isRead?: boolean; happensAt?: Date | null; timeZone?: string; place?: string };
type About = { thingKind: ThingKind; thingId: string; title: string; path: string };

/** What some people of the demo are told: of a draft that is talked about, of a round of feedback, a question and a summit. */
export async function insertDemoNotices(tx: DbOrTx, now: Date): Promise<void> {
  const [[draft], [live], [question]] = await Promise.all([
    tx.select({ id: credentials.id, name: credentials.name, slug: credentials.slug, roundId: feedbackRounds.id, closesAt: feedbackRounds.closesAt, timeZone: feedbackRounds.timeZone }).from(credentials).innerJoin(feedbackRounds, and(eq(feedbackRounds.credentialId, credentials.id), eq(feedbackRounds.state, 'open'))),
    tx.select({ id: summits.id, title: summits.title, slug: summits.slug, place: summits.place, said: announcements.text }).from(summits).innerJoin(announcements, eq(announcements.summitId, summits.id)).where(eq(summits.slug, LIVE_SUMMIT_SLUG)).limit(1),
    tx.select({ id: strategicQuestions.id, text: strategicQuestions.text }).from(strategicQuestions).where(eq(strategicQuestions.state, 'open')).orderBy(strategicQuestions.createdAt).limit(1),
  ]);
  const about = (thingKind: ThingKind, thingId: string, title: string, path: string): About => ({ thingKind, thingId, title: shortWords(title), path });
  const told: [About, Told][] = [];
  if (draft) {
    const writing = about('credential-draft', draft.id, draft.name, `/credentials/${draft.slug}/studio`);
    told.push(
      [writing, { kind: 'mention', by: 'coach-2', hoursAgo: 2, words: 'You tried this with your own class last spring. Does one lesson give enough to look at, or does it take a week?' }],
      [writing, { kind: 'mention', by: 'developer-3', hoursAgo: 5, words: 'Can we say “a student of yours” here, so that coaches can earn it too?' }],
      [writing, { kind: 'reply', by: 'researcher-1', hoursAgo: 27, words: 'Two assessors agreed on nine of ten, once the third row was split.', isRead: true }],
      [about('round', draft.roundId, draft.name, `/feedback/rounds/${draft.roundId}`), { kind: 'reminder', by: null, hoursAgo: 20, happensAt: draft.closesAt, timeZone: draft.timeZone, isRead: true }],
    );
  }
  if (live) told.push([about('lobby', live.id, live.title, `/summits/${live.slug}`), { kind: 'announcement', by: 'convener-2', hoursAgo: 1, words: live.said, place: live.place }]);
  if (question) told.push([about('question', question.id, question.text, `/questions/${question.id}`), { kind: 'post', by: 'teacher-4', hoursAgo: 50, words: 'In our district it is the coach who pays, with hours nobody counts.', isRead: true }]);
  await insertNotices(
    tx,
    TOLD.flatMap((key) =>
      told.map(([thing, { kind, by, hoursAgo, words = '', isRead = false, happensAt = null, timeZone = 'UTC', place = '' }], number) => {
        const createdAt = new Date(now.getTime() - hoursAgo * HOUR_MS);
        return { id: demoId(`notice ${number} of ${key}`), accountId: accountIdOf({ key }), kind, ...thing, byId: by && accountIdOf({ key: by }), words: shortWords(words), happensAt, timeZone, place, createdAt, readAt: isRead ? createdAt : null, pace: 'list' as const };
      }),
    ),
  );
}
