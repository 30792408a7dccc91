import { z } from 'zod';
import { deliberationStates } from '#domain/deliberation/deliberation.ts';
import { statementStates, statementTextField } from '#domain/deliberation/statement.ts';
import { voteWords } from '#domain/opinion-map/vote.ts';
import { markdown } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';

const counts = { people: z.int(), votes: z.int(), statements: z.int() };
const vote = z.enum(voteWords, { error: 'Choose agree, disagree or pass.' });
const statement = z.object({ id: z.uuid(), number: z.int(), text: z.string(), said: z.enum(voteWords).nullable() });
const ONE = '/summits/{summit}/deliberations/{deliberation}';
const reads = { method: 'GET', area: 'votes', scope: 'votes:read', isOpen: true } as const;
const writes = { area: 'votes', scope: 'votes:write', isOpen: false } as const;

export const voteEndpoints = {
  listDeliberations: endpoint({
    ...reads,
    path: '/summits/{summit}/deliberations',
    summary: 'What a summit deliberates on',
    answer: z.object({ deliberations: z.array(z.object({ slug: z.string(), title: z.string(), state: z.enum(deliberationStates), about: z.string().nullable(), ...counts })) }),
  }),
  readDeliberation: endpoint({
    ...reads,
    path: ONE,
    summary: 'A deliberation, with what you can vote on next',
    answer: z.object({
      deliberation: z.object({ slug: z.string(), title: z.string(), introduction: markdown, state: z.enum(deliberationStates), isResultPublic: z.boolean() }),
      counts: z.object(counts),
      voting: z.object({ statement: statement.nullable(), next: z.array(statement), votedOn: z.int(), total: z.int() }).nullable().describe('Null for who does not vote here, or not now.'),
      own: z.array(z.object({ id: z.uuid(), text: z.string(), state: z.enum(statementStates), reason: z.string() })).describe('What you handed in, and what became of it.'),
    }),
  }),
  castVote: endpoint({ ...writes, method: 'PUT', path: `${ONE}/statements/{statement}/vote`, summary: 'Say agree, disagree or pass to a statement', body: z.strictObject({ vote }), answer: null }),
  proposeStatement: endpoint({ ...writes, method: 'POST', path: `${ONE}/statements`, summary: 'Hand in a statement, which waits for a convener', body: z.strictObject({ text: statementTextField }), answer: null }),
};
