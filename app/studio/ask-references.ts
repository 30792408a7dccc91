import { t } from '#domain/words/t.ts';
import type { RefusedFetch } from '#app/http/answer-fetch.server.ts';
import { isRefusedFetch } from '#app/http/is-refused-fetch.ts';
import type { ReferencesView } from '#server/services/credentials/read-references.ts';

const NO_LINE = t`There is no connection just now. What you pasted is kept here; try again in a moment.`;
const NO_ANSWER = t`That could not be read just now. What you pasted is kept here; try again in a minute.`;

/** Has pasted references read; `slug` is that of the credential. */
export async function askReferences(slug: string, text: string): Promise<ReferencesView | RefusedFetch> {
  try {
    const response = await fetch(`/credentials/${slug}/references`, { method: 'POST', body: new URLSearchParams({ text }), headers: { Accept: 'application/json' } });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return answer as ReferencesView;
    return { refused: isRefusedFetch(answer) ? answer.refused : NO_ANSWER };
  } catch {
    return { refused: NO_LINE };
  }
}
