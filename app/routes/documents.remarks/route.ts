import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { type RemarkAct, remarkActSchema } from '#domain/document/remarks/remark-form.ts';
import { answerFetch, answerPostedFetch } from '#app/http/answer-fetch.server.ts';

export const loader = ({ context, params: { documentId = '' } }: LoaderFunctionArgs) => answerFetch(context.services.remarks.listRemarks(context.actor, documentId));

/** Does one thing to the remarks, and answers with all of them as they are then. */
export const action = (asked: ActionFunctionArgs) =>
  answerPostedFetch(asked.request, remarkActSchema, async (act) => {
    const { context, params } = asked;
    await perform(act, asked);
    return context.services.remarks.listRemarks(context.actor, params.documentId ?? '');
  });

function perform(act: RemarkAct, { context: { services, actor }, params: { documentId = '' } }: ActionFunctionArgs): Promise<unknown> {
  const { remarks } = services;
  switch (act.intent) {
    case 'add':
      return remarks.addRemark(actor, documentId, act);
    case 'answer':
      return remarks.answerRemark(actor, documentId, act.threadId, act);
    case 'edit':
      return remarks.editRemark(actor, documentId, act.remarkId, act);
    case 'remove':
      return remarks.removeRemark(actor, documentId, act.remarkId);
    case 'resolve':
      return remarks.resolveRemark(actor, documentId, act.threadId);
    case 'reopen':
      return remarks.reopenRemark(actor, documentId, act.threadId);
  }
}
