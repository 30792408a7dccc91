import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** Leads from a mention, which knows a question by its id alone, to where it is shown. */
export async function loader({ request, params: { id = '' }, context }: LoaderFunctionArgs) {
  return redirect(await orRefusal({ request, context }, context.services.questions.findQuestionAddress(context.actor, id)));
}
