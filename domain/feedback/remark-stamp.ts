/** How a remark is at a moment, as one word: by how much was done with it, and when its giver last wrote it anew. */
export const remarkStamp = (acts: number, editedAt: Date | null): string => `${acts}-${editedAt?.getTime() ?? 0}`;

/** A remark as somebody saw it. */
export type SeenRemark = { id: string; stamp: string };

/** The same as one word of a form, and back. */
export const seenWord = ({ id, stamp }: SeenRemark): string => `${id}.${stamp}`;
export function seenOf(word: string): SeenRemark {
  const [id = '', stamp = ''] = word.split('.');
  return { id, stamp };
}
