/** What was found, in words. */
export function foundWords(words: string, { total, chosen }: { total: number; chosen: number }): string {
  if (words === '') return '';
  if (total === 0) return 'Not found';
  return chosen > 0 ? `${chosen} of ${total}` : `${total} found`;
}

export const replacedWords = (count: number): string => (count === 0 ? 'Nothing to replace' : `${count} replaced. Undo takes ${count === 1 ? 'it' : 'them all'} back.`);
