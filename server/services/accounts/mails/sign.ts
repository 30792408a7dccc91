import { t } from '#domain/words/t.ts';
/** The foot of every mail: who writes, and that no answer is read. */
export const signed = (origin: string, lines: readonly string[]): string => [...lines, t`Plenary, ${origin}`, ''].join('\n\n');
