import { z } from 'zod';
import { POINTS_PER_QUESTION } from '#domain/question-points.ts';
import { outcomeFields, proposeQuestionSchema, strategicQuestionStates } from '#domain/strategic-question.ts';
import { communityName, markdown, moment } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';

const line = { id: z.uuid(), text: z.string(), state: z.enum(strategicQuestionStates), outcome: z.string(), outcomeUrl: z.string(), points: z.int(), people: z.int() };
const ALL = '/communities/{community}/questions';
const ONE = '/communities/{community}/questions/{id}';
const reads = { method: 'GET', area: 'questions', scope: 'questions:read', isOpen: true } as const;
const writes = { area: 'questions', scope: 'questions:write', isOpen: false } as const;

export const questionEndpoints = {
  listQuestions: endpoint({
    ...reads,
    path: ALL,
    summary: 'The strategic questions of a community, the heaviest first',
    answer: z.object({
      open: z.array(z.object({ ...line, mine: z.int().describe('Your points on it.') })),
      settled: z.array(z.object(line)),
      pointsLeft: z.int().nullable().describe('Null for who cannot give any.'),
    }),
  }),
  proposeQuestion: endpoint({ ...writes, method: 'POST', path: ALL, summary: 'Propose a question', body: proposeQuestionSchema.strict(), answer: z.object({ id: z.uuid() }), made: `${ALL}/{id}` }),
  readQuestion: endpoint({
    ...reads,
    path: ONE,
    summary: 'A question, with what became of it',
    answer: z.object({
      community: communityName,
      question: z.object({ ...line, background: markdown, createdAt: moment, proposedBy: z.string().nullable() }),
      mergedInto: z.object({ id: z.uuid(), text: z.string() }).nullable(),
      mine: z.object({ points: z.int(), left: z.int() }).nullable(),
    }),
  }),
  refineQuestion: endpoint({ ...writes, method: 'PUT', path: ONE, summary: 'Word a question anew', detail: 'Its points stay, and the wording before is kept.', body: proposeQuestionSchema.strict(), answer: null }),
  givePoints: endpoint({
    ...writes,
    method: 'PUT',
    path: `${ONE}/points`,
    summary: 'Say how many of your points a question gets',
    body: z.strictObject({ points: z.int('Points are whole numbers.').min(0, 'Points cannot be negative.').max(POINTS_PER_QUESTION, `A question takes at most ${POINTS_PER_QUESTION} of your points.`) }),
    answer: null,
  }),
  settleQuestion: endpoint({
    ...writes,
    method: 'PUT',
    path: `${ONE}/settlement`,
    summary: 'Say where a question was answered or carried on to',
    body: z.strictObject({ state: z.enum(['answered', 'carried-on'], { error: 'Say whether it was answered or carried on.' }), ...outcomeFields }),
    answer: null,
  }),
  reopenQuestion: endpoint({ ...writes, method: 'DELETE', path: `${ONE}/settlement`, summary: 'Open a settled question again', answer: null }),
};
