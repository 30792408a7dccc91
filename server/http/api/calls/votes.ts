import type { voteEndpoints } from '#domain/api/endpoints/votes.ts';
import type { Calls } from './call.ts';

const addressOf = ({ summit, deliberation }: { summit: string; deliberation: string }) => ({ slug: summit, deliberationSlug: deliberation });

export const voteCalls: Calls<typeof voteEndpoints> = {
  listDeliberations: ({ services, actor, params }) => services.deliberations.listDeliberations(actor, params.summit),
  readDeliberation: ({ services, actor, params }) => services.deliberations.readDeliberation(actor, addressOf(params)),
  castVote: ({ services, actor, params, body }) => services.deliberations.castVote(actor, addressOf(params), { intent: 'vote', statementId: params.statement, vote: body.vote }),
  proposeStatement: ({ services, actor, params, body }) => services.deliberations.proposeStatement(actor, addressOf(params), body.text),
};
