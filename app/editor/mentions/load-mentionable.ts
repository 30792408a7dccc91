import type { PerspectiveKey } from '#domain/perspective.ts';

export type Mentionable = { people: { id: string; name: string; perspective: PerspectiveKey }[]; questions: { id: string; label: string; state: string }[] };

const nobody: Mentionable = { people: [], questions: [] };

/** Who and what can be mentioned in a text, asked for once for each page; after a lost line it is asked again. */
export function mentionableIn(documentId: string): () => Promise<Mentionable> {
  let asked: Promise<Mentionable> | null = null;
  const ask = async (): Promise<Mentionable> => {
    const answer = await fetch(`/documents/${documentId}/mentions`, { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`Who can be mentioned was not told: ${answer.status}`);
    return (await answer.json()) as Mentionable;
  };
  return () => {
    asked ??= ask().catch(() => {
      asked = null;
      return nobody;
    });
    return asked;
  };
}
