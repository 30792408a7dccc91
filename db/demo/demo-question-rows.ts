import type { questionEvents, questionPoints, strategicQuestions } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { demoId } from './demo-id.ts';
import { demoPeople } from './demo-people.ts';
import { accountIdOf } from './demo-people-rows.ts';
import { demoQuestionEntries, type DemoQuestionKey } from './demo-questions.ts';

export const questionIdOf = (key: DemoQuestionKey): string => demoId(`question ${key}`);

/** How points were given over time: the older ones over four weeks before the last four, more of them towards the end. */
const EARLIER_DAYS = [56, 28] as const;
const LATELY_DAYS = [27, 1] as const;

function spread(share: number, [from, until]: readonly [number, number], now: Date): Date {
  return new Date(now.getTime() - (from - Math.sqrt(share) * (from - until)) * DAY_MS);
}

/** The community's questions with their history, and the points that members gave to them over the last eight weeks. */
export function demoQuestionRows(communityId: string, now: Date) {
  const questions: (typeof strategicQuestions.$inferInsert)[] = [];
  const events: (typeof questionEvents.$inferInsert)[] = [];
  const points: (typeof questionPoints.$inferInsert)[] = [];
  demoQuestionEntries.forEach(([key, { mergedInto, wantedBy = 0, ofWhomLately = 0, ...question }], position) => {
    const id = questionIdOf(key);
    const createdAt = new Date(now.getTime() - (80 - position) * DAY_MS);
    const settledAt = new Date(createdAt.getTime() + 20 * DAY_MS);
    const proposer = demoPeople[3 + position * 5];
    const proposedById = proposer ? accountIdOf(proposer) : null;
    questions.push({ ...question, id, communityId, mergedIntoId: mergedInto ? questionIdOf(mergedInto) : null, proposedById, createdAt, updatedAt: question.state === 'open' ? createdAt : settledAt });
    const event = (given: Omit<typeof questionEvents.$inferInsert, 'id' | 'questionId'>, questionId = id) =>
      events.push({ id: demoId(`event ${key} ${given.kind}`), questionId, ...given });
    event({ kind: 'proposed', actorId: proposedById, after: question.text, createdAt });
    if (question.state === 'answered' || question.state === 'carried-on') event({ kind: question.state, after: question.outcome ?? '', createdAt: settledAt });
    if (mergedInto) {
      event({ kind: 'merged-away', before: question.text, otherQuestionId: questionIdOf(mergedInto), createdAt: settledAt });
      event({ kind: 'merged-in', after: question.text, otherQuestionId: id, createdAt: settledAt }, questionIdOf(mergedInto));
    }
    for (let each = 0; each < wantedBy; each += 1) {
      // Seven steps through the list of people, so that every perspective is among those who give.
      const giver = demoPeople[(position * 11 + each * 7) % demoPeople.length];
      const earlier = wantedBy - ofWhomLately;
      const givenAt = each < earlier ? spread((each + 1) / earlier, EARLIER_DAYS, now) : spread((each - earlier + 1) / ofWhomLately, LATELY_DAYS, now);
      if (giver) points.push({ questionId: id, accountId: accountIdOf(giver), points: 1 + ((each + position) % 2), givenAt });
    }
  });
  // A merged question points to one that must be there before it.
  questions.sort((one, other) => Number(one.state === 'merged') - Number(other.state === 'merged'));
  return { questions, events, points };
}
