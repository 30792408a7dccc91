import { createHash } from 'node:crypto';
import type { DbOrTx } from '#db/client.ts';
import { deliberations, deliberationVoters, opinionMaps, statements, statementVotes } from '#db/schema/index.ts';
import { DAY_MS } from '#domain/clock.ts';
import { canonicalVotes } from '#domain/opinion-map/canonical-votes.ts';
import { opinionMap } from '#domain/opinion-map/opinion-map.ts';
import { defaultParameters } from '#domain/opinion-map/parameters.ts';
import type { Perspective } from '#domain/perspective.ts';
import { deliberationFigure } from '#domain/report/deliberation-figure.ts';
import type { DeliberationFigure, Follows } from '#domain/report/published-report.ts';
import { demoId } from '../demo-id.ts';
import { questionIdOf } from '../demo-question-rows.ts';
import { demoQuestions } from '../demo-questions.ts';
import { type DemoStatements, demoVotes } from '../demo-votes.ts';

export const RESULT_2015_ID = demoId('deliberation of 2015');
const SUMMIT = 'educator-workforce-2015';
const [SLUG, TITLE] = ['when-do-we-trust-a-micro-credential', 'When do we trust a micro-credential?'];
const SEED = 20_150_130;
const OPENED_AT = new Date('2015-01-30T16:00:00Z');
const CLOSED_AT = new Date('2015-01-30T21:15:00Z');
/** Two groups of like voters. */
const said: DemoStatements = [
  ['++', 'Learners see the rubric that the assessor uses, word for word.'],
  ['++', 'Whoever has read the work is named on the credential.'],
  ['++', 'A share of the submissions is read by a second assessor.'],
  ['+-', 'An assessor has to have taught the same grade.'],
  ['-+', 'An assessor’s training counts for more than years in a classroom.'],
  ['+-', 'The hours that evidence takes are paid.'],
  ['-+', 'A credential of a name that everybody knows needs no second reading.'],
  ['o+', 'Issuers publish how often two assessors agree, row by row.'],
  ['+o', 'A district may ask for the evidence if its author agrees.'],
  ['-+', 'Few large credentials are easier to trust than many small ones.'],
];
const VOTERS = 41;
const spoken: readonly Perspective[] = ['educator', 'developer', 'educator', 'educator', 'developer', 'educator', 'educator'];
const statementIdOf = (number: number): string => demoId(`2015 statement ${number}`);

/** A deliberation of the summit of 2015 that is closed, with its map, of which everybody's votes are given out and nothing is told by perspective. */
export function result2015() {
  const { voters, votes } = demoVotes({ deliberationId: RESULT_2015_ID, prefix: '2015 ', said, voters: VOTERS, spoken, groupOf: (place) => (place % 5 < 3 ? 0 : 1), votedAt: (place) => new Date(OPENED_AT.getTime() + place * 240_000), seed: 1_815 });
  const [voterNumbers, statementNumbers] = [new Map(voters.map(({ id, number }) => [id, String(number)])), new Map(said.map((_, place) => [statementIdOf(place + 1), String(place + 1)]))];
  const cast = {
    statements: said.map((_, place) => ({ id: String(place + 1), isOut: false })),
    votes: votes.map(({ voterId, statementId, vote }) => ({ personId: voterNumbers.get(voterId) ?? '', statementId: statementNumbers.get(statementId) ?? '', vote, at: 0 })),
  };
  const [map, inputHash] = [opinionMap(cast, null, { ...defaultParameters, seed: SEED }), createHash('sha256').update(canonicalVotes(cast)).digest('hex')];
  return { voters, votes, map, inputHash };
}

export async function insertResult2015(tx: DbOrTx, { summitId, agendaSessionId }: { summitId: string; agendaSessionId: string }): Promise<void> {
  const { voters, votes, map, inputHash } = result2015();
  await tx.insert(deliberations).values({
    ...{ id: RESULT_2015_ID, summitId, agendaSessionId, slug: SLUG, title: TITLE, questionId: questionIdOf('trust'), state: 'closed', isResultPublic: true, givesOut: 'votes', seed: SEED },
    introduction: 'Say how you see what others wrote. Everybody may read the result.',
    ...{ openedAt: OPENED_AT, closedAt: CLOSED_AT, createdAt: new Date(OPENED_AT.getTime() - DAY_MS) },
  });
  await tx.insert(statements).values(said.map(([, text], place) => ({ id: statementIdOf(place + 1), deliberationId: RESULT_2015_ID, number: place + 1, text, state: 'accepted' as const, moderatedAt: OPENED_AT, createdAt: OPENED_AT })));
  await tx.insert(deliberationVoters).values(voters);
  await tx.insert(statementVotes).values(votes);
  await tx.insert(opinionMaps).values({ deliberationId: RESULT_2015_ID, begunAt: CLOSED_AT, map, inputHash, asOf: CLOSED_AT });
}

const URL = `/summits/${SUMMIT}/deliberations/${SLUG}`;

/** The result as a report shows it. */
export function resultFigure2015(): DeliberationFigure {
  const { voters, votes, map, inputHash } = result2015();
  const figure = deliberationFigure({ question: TITLE, about: demoQuestions.trust.text, closedOn: '2015-01-30', people: voters.length, votes: votes.length, statements: said.length, url: URL, inputHash, map, textOf: (number) => said[Number(number) - 1]?.[1] ?? null });
  if (figure === null) throw new Error('Too few people of the demo voted in 2015.');
  return figure;
}

/** The statement of that number, as a recommendation follows from it. */
export const followsFrom2015 = (number: number): { statementId: string; follows: Follows } => ({ statementId: statementIdOf(number), follows: { text: said[number - 1]?.[1] ?? '', deliberation: TITLE, url: URL } });
