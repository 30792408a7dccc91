import { type ClientActionFunctionArgs, useActionData, useNavigation } from '@remix-run/react';
import { routeProblem } from '#app/shell/route-problem.ts';

type NotSent = { /** The words of the form that never reached the house. */ notSent: Record<string, string> };

/**
 * The `clientAction` of a page whose forms must outlive a lost line: a form that never reached the house leaves the page as it is, with every word in it, and
 * `useNotSent` says so beside its button. Answered with 503, after which Remix loads nothing anew.
 */
export async function stayWhenOutOfReach({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const fields = await request.clone().formData();
  try {
    return await serverAction();
  } catch (thrown) {
    if (routeProblem(thrown).status !== 503) throw thrown;
    const notSent = Object.fromEntries([...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
    return Response.json({ notSent } satisfies NotSent, { status: 503 });
  }
}

/** Whether the form that is known by these fields was pressed last and never reached the house; not any more while something is on its way. */
export function useNotSent(form: Record<string, string>): boolean {
  const notSent = useActionData<Partial<NotSent>>()?.notSent;
  const isOnItsWay = useNavigation().state === 'submitting';
  return notSent !== undefined && !isOnItsWay && Object.entries(form).every(([name, value]) => notSent[name] === value);
}
