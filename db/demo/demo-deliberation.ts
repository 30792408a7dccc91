import type { DbOrTx } from '#db/client.ts';
import { deliberations, deliberationVoters, statements, statementVotes } from '#db/schema/index.ts';
import { HOUR_MS, MINUTE_MS } from '#domain/clock.ts';
import type { Perspective } from '#domain/perspective.ts';
import { demoId } from './demo-id.ts';
import { accountIdOf } from './demo-people-rows.ts';
import type { DemoQuestionKey } from './demo-questions.ts';
import { questionIdOf } from './demo-question-rows.ts';
import { type DemoStatements, demoVotes } from './demo-votes.ts';

const ID = demoId('deliberation');
const ABOUT: DemoQuestionKey = 'second-reading';
/** Three groups of like voters. */
const said: DemoStatements = [
  ['+++', 'The rubric a learner sees must be the one the assessor uses.'],
  ['+++', 'Evidence should come from normal work, not from extra tasks.'],
  ['+++', 'Publish how often two assessors agree, row by row.'],
  ['o++', 'A district should be able to see a sample of passed work.'],
  ['+--', 'Teachers should get paid hours for earning a micro-credential.'],
  ['+--', 'A micro-credential that takes more than 15 hours will not be finished.'],
  ['-+-', 'Districts should choose which micro-credentials count.'],
  ['-+-', 'Only credentials with a second assessor should count toward a licence.'],
  ['o+-', 'Funders should pay for re-assessing a sample every year.'],
  ['+-+', 'Every issuer may set its own levels.'],
  ['--+', 'One shared template matters more than local wording.'],
  ['--+', 'Retire a micro-credential that nobody has earned for two years.'],
];
const VOTERS = 54;
const spoken: readonly Perspective[] = ['educator', 'educator', 'developer', 'educator', 'funder', 'developer', 'educator', 'researcher'];

/** An open deliberation of the live summit with the votes of people who are made up, and one statement that waits for a convener. */
export async function insertDemoDeliberation(tx: DbOrTx, summitId: string, now: Date): Promise<void> {
  const at = (minutesAgo: number): Date => new Date(now.getTime() - minutesAgo * MINUTE_MS);
  const openedAt = new Date(now.getTime() - HOUR_MS);
  await tx.insert(deliberations).values({ id: ID, summitId, slug: 'what-makes-a-micro-credential-trusted', title: 'What makes a micro-credential trusted?', introduction: 'Vote on what others have said, and add what is missing. We look at the map together in the closing plenary.', questionId: questionIdOf(ABOUT), state: 'open', isResultPublic: false, givesOut: 'perspectives', seed: 20_261_123, openedAt, createdAt: openedAt });
  const idOf = (number: number): string => demoId(`statement ${number}`);
  await tx.insert(statements).values([
    ...said.map(([, text], place) => ({ id: idOf(place + 1), deliberationId: ID, number: place + 1, text, state: 'accepted' as const, moderatedAt: openedAt, createdAt: openedAt })),
    { id: idOf(said.length + 1), deliberationId: ID, number: said.length + 1, text: 'Assessors should be paid by the hour and not by the piece.', state: 'waiting', authorId: accountIdOf({ key: 'teacher-2' }), createdAt: at(6) },
  ]);
  const { voters, votes } = demoVotes({ deliberationId: ID, prefix: '', said, voters: VOTERS, spoken, groupOf, votedAt: (place) => at(50 - (place % 40)), seed: 2015 });
  await tx.insert(deliberationVoters).values(voters);
  await tx.insert(statementVotes).values(votes);
}

/** Half of them in the first group, a third in the second, the rest in the third. */
const groupOf = (place: number): number => (place % 6 < 3 ? 0 : place % 6 < 5 ? 1 : 2);
