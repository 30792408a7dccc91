import { foldName } from '#domain/agenda/plain-text.ts';
import type { ComposerView, PassageView, RoomToUse } from '#server/services/reports/read-composer.ts';

export type Chosen = { /** Null: whatever its prompt; empty: what stands below none. */ prompt: string | null; room: RoomToUse | null };

/** What is chosen by the address: a prompt, a room, both; the first prompt when nothing is. */
export function chosenOf({ rooms, coverage }: Pick<ComposerView, 'rooms' | 'coverage'>, asked: URLSearchParams): Chosen {
  const room = rooms.find(({ number }) => String(number) === asked.get('room')) ?? null;
  const name = asked.get('prompt');
  const known = name === '' ? '' : coverage.prompts.find((title) => foldName(title) === foldName(name ?? ''));
  return { room, prompt: known ?? (room ? null : (coverage.prompts[0] ?? null)) };
}

export const passagesOf = ({ rooms }: Pick<ComposerView, 'rooms'>, { prompt, room }: Chosen): { room: RoomToUse; passage: PassageView }[] =>
  (room ? [room] : rooms).flatMap((each) => each.passages.filter((passage) => prompt === null || foldName(passage.prompt ?? '') === foldName(prompt)).map((passage) => ({ room: each, passage })));

/** Where such a choice is made; the page stays where it is. */
export const choiceAddress = ({ prompt, room }: { prompt?: string; room?: number }): string =>
  `?${new URLSearchParams([...(prompt === undefined ? [] : [['prompt', prompt]]), ...(room === undefined ? [] : [['room', String(room)]])])}#found`;
