import type { DeliberationState } from '#domain/deliberation/deliberation.ts';

/** "Group A" is the largest. */
export const groupName = (place: number): string => `Group ${String.fromCharCode(65 + place)}`;

export const countWords = (count: number, one: string, many = `${one}s`): string => `${count.toLocaleString('en')} ${count === 1 ? one : many}`;

export const percent = (share: number): string => `${Math.round(100 * share)} %`;

export const stateWords: Record<DeliberationState, string> = { draft: 'Not open yet', open: 'Open for votes', closed: 'Closed' };
