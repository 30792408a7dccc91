import type { RoomPrompt } from '#domain/live/views/entry-types.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';

const written = new Intl.NumberFormat(readingLocale());

/** How far a prompt is: what its room said is ready is ready, whatever it holds. */
export const promptState = ({ words, isReady }: Pick<RoomPrompt, 'words' | 'isReady'>): 'blank' | 'begun' | 'ready' => (isReady ? 'ready' : words > 0 ? 'begun' : 'blank');

/** "blank", "1 word", "214 words". */
export const promptWords = ({ words }: Pick<RoomPrompt, 'words'>): string => (words === 0 ? t`blank` : words === 1 ? t`1 word` : t`${written.format(words)} words`);

const places = [t`hand, 1st`, t`hand, 2nd`, t`hand, 3rd`];

/** "hand, 1st": where a raised hand is in the fair order. */
export const handWords = (place: number): string => places[place - 1] ?? t`hand, ${place}th`;
