import type { Doc } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { makeAnchor } from '#domain/document/remarks/anchor.ts';
import { readTextPlaces } from '#domain/document/remarks/text-places.ts';
import { documentSchema } from '#domain/document/schema.ts';

/** So many remarks may one person make in a few minutes; more are spread over several. */
const EACH_AT_MOST = 250;

/** Remarks on three words each, all over the text, made by the people of these cookies as their browsers make them. */
export async function addRemarks(origin: string, documentId: string, ydoc: Doc, cookies: readonly string[], count: number): Promise<void> {
  const places = readTextPlaces(ydoc.getXmlFragment(TEXT_FIELD), (name) => documentSchema.nodes[name]?.isLeaf ?? false);
  const runs = places.runs.filter(({ length }) => length > 30);
  for (let made = 0; made < count; made += 1) {
    const run = runs[Math.floor((made * runs.length) / count)];
    const from = (run?.from ?? 0) + (made % 3) * 8;
    const anchor = makeAnchor(places, from, from + 22);
    if (!anchor) throw new Error('There are no words to make a remark on.');
    const body = new URLSearchParams({ intent: 'add', text: `Who says so? ${made}`, ...anchor });
    const answer = await fetch(`${origin}/documents/${documentId}/remarks`, { method: 'POST', body, headers: { accept: 'application/json', origin, cookie: cookies[Math.floor(made / EACH_AT_MOST)] ?? '' } });
    if (!answer.ok) throw new Error(`Remark ${made} was refused: ${await answer.text()}`);
  }
}
