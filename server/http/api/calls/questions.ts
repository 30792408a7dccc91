import type { questionEndpoints } from '#domain/api/endpoints/questions.ts';
import type { Calls } from './call.ts';

const addressOf = ({ community, id }: { community: string; id: string }) => ({ slug: community, id });

export const questionCalls: Calls<typeof questionEndpoints> = {
  listQuestions: ({ services, actor, params }) => services.questions.readBoard(actor, params.community),
  proposeQuestion: ({ services, actor, params, body }) => services.questions.proposeQuestion(actor, params.community, body),
  readQuestion: ({ services, actor, params }) => services.questions.readQuestion(actor, addressOf(params)),
  refineQuestion: ({ services, actor, params, body }) => services.questions.refineQuestion(actor, addressOf(params), body),
  givePoints: ({ services, actor, params, body }) => services.questions.givePoints(actor, params.community, { questionId: params.id, points: body.points }),
  settleQuestion: ({ services, actor, params, body: { state, ...outcome } }) => services.questions.settleQuestion(actor, addressOf(params), { intent: state, ...outcome }),
  reopenQuestion: ({ services, actor, params }) => services.questions.settleQuestion(actor, addressOf(params), { intent: 'reopened' }),
};
