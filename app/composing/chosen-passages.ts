import { foldName } from '#domain/agenda/plain-text.ts';
import type { ComposerView, PassageView, RoomToUse } from '#server/services/reports/read-composer.ts';
import type { PlacesInReport } from './places-in-report.ts';

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

type Choice = { prompt?: string; room?: number; /** A source of the sentence of the report that rooms said, too. */ also?: string | null };

/** Where such a choice is made; the page stays where it is. */
export const choiceAddress = ({ prompt, room, also }: Choice): string =>
  `?${new URLSearchParams([...(prompt === undefined ? [] : [['prompt', prompt]]), ...(room === undefined ? [] : [['room', String(room)]]), ...(also ? [['also', also]] : [])])}#found`;

/** The same choice with another sentence for which further rooms are looked for; with none, for none. */
export function alsoAddress(asked: URLSearchParams, also: string | null): string {
  const next = new URLSearchParams(asked);
  if (also === null) next.delete('also');
  else next.set('also', also);
  return `?${next}#found`;
}

/** The sentence for which further rooms are looked for: one of its sources, the place where it stands, its words. */
export type Joining = { below: string; at: string; wording: string };

export function joiningOf({ sources }: Pick<ComposerView, 'sources'>, { ofSource }: Pick<PlacesInReport, 'ofSource'>, asked: URLSearchParams): Joining | null {
  const source = sources.find(({ id }) => id === asked.get('also'));
  const at = source && ofSource.get(source.id);
  return source && at !== undefined ? { below: source.id, at, wording: source.wording } : null;
}
