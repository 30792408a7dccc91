import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { TEST_ORIGIN } from './services.ts';

export const getPage = (path: string): Request => new Request(`${TEST_ORIGIN}${path}`);

export const postForm = (path: string, fields: Record<string, string> = {}): Request =>
  new Request(`${TEST_ORIGIN}${path}`, { method: 'POST', body: new URLSearchParams(fields) });

type Outcome = { status: number; location: string | null; cookies: string[]; body: unknown };

/** What a loader or action answered, returned or thrown, in one shape. A defect goes on. */
export async function outcomeOf(answer: unknown): Promise<Outcome> {
  const settled: unknown = await Promise.resolve(answer).catch((thrown: unknown) => {
    if (thrown instanceof Error) throw thrown;
    return thrown;
  });
  if (settled instanceof Response) {
    return { status: settled.status, location: settled.headers.get('Location'), cookies: settled.headers.getSetCookie(), body: null };
  }
  if (hasInit(settled)) return { status: settled.init?.status ?? 200, location: null, cookies: [], body: settled.data };
  return { status: 200, location: null, cookies: [], body: settled };
}

/** What a refused form came back with: the reasons by field ('' for the whole) and the values as they were sent. */
export function refusedForm({ body }: Outcome): { reasons: Record<string, string[] | null>; sent: Record<string, unknown> } {
  const { lastResult } = body as RefusedForm;
  return { reasons: lastResult.error ?? {}, sent: lastResult.initialValue ?? {} };
}

const hasInit = (answer: unknown): answer is { data: unknown; init: ResponseInit | null } =>
  typeof answer === 'object' && answer !== null && 'type' in answer && answer.type === 'DataWithResponseInit';
