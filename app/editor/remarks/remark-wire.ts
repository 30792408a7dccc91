import { t } from '#domain/words/t.ts';
import { isRefusedFetch } from '#app/http/is-refused-fetch.ts';
import type { RemarkAct } from '#domain/document/remarks/remark-form.ts';
import type { RemarkListView } from '#server/services/remarks/list-remarks.ts';

export type Answer = { list: RemarkListView } | { refused: string };

const NO_LINE = t`There is no connection just now. Your words are kept here; try again in a moment.`;
const NO_ANSWER = t`That could not be done just now. Your words are kept here; try again in a minute.`;

const addressOf = (documentId: string): string => `/documents/${documentId}/remarks`;

/** Loads the remarks of a document. */
export const loadRemarks = (documentId: string): Promise<Answer> => ask(addressOf(documentId), {});

/** Does one thing to them; answers with all of them as they are then. */
export function sendRemark(documentId: string, act: RemarkAct): Promise<Answer> {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(act)) for (const each of [value].flat()) body.append(name, each);
  return ask(addressOf(documentId), { method: 'POST', body });
}

async function ask(address: string, asked: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(address, { ...asked, headers: { Accept: 'application/json' } });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { list: answer as RemarkListView };
    return { refused: isRefusedFetch(answer) ? answer.refused : NO_ANSWER };
  } catch {
    return { refused: NO_LINE };
  }
}
