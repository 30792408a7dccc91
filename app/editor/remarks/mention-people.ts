import { useEffect, useState } from 'react';
import type { PerspectiveKey } from '#domain/perspective.ts';
import type { Mentioned } from './mention-words.ts';

export type Person = Mentioned & { perspective: PerspectiveKey };

/** Who can be called by name in this document; nobody while that is not known. Asked for once somebody types an "@". */
export function useMentionPeople(documentId: string, isAsked: boolean): readonly Person[] {
  const [people, setPeople] = useState<readonly Person[]>([]);
  useEffect(() => {
    if (!isAsked) return;
    let isOver = false;
    void findPeople(documentId).then((found) => {
      if (!isOver) setPeople(found);
    });
    return () => {
      isOver = true;
    };
  }, [documentId, isAsked]);
  return people;
}

async function findPeople(documentId: string): Promise<Person[]> {
  try {
    const response = await fetch(`/documents/${documentId}/mentions`, { headers: { Accept: 'application/json' } });
    if (!response.ok) return [];
    const { people } = (await response.json()) as { people?: Person[] };
    return people ?? [];
  } catch {
    return [];
  }
}
