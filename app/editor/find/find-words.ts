import { t } from '#domain/words/t.ts';

/** What was found, in words. */
export function foundWords(words: string, { total, chosen }: { total: number; chosen: number }): string {
  if (words === '') return '';
  if (total === 0) return t`Not found`;
  return chosen > 0 ? t`${chosen} of ${total}` : t`${total} found`;
}

export const replacedWords = (count: number): string => (count === 0 ? t`Nothing to replace` : count === 1 ? t`1 replaced. Undo takes it back.` : t`${count} replaced. Undo takes them all back.`);
