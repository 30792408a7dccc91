import type { PerspectiveKey } from '#domain/perspective.ts';

export type Tag = { accountId: string; name: string; speaksAs: PerspectiveKey; roomNumber: number; focus: string };
type Room = { number: number; focus: string; people: readonly { accountId: string; name: string; speaksAs: PerspectiveKey }[] };

const TAGS_ON_A_SHEET = 8;

/** The tags of all who have a seat, by name, as they are laid out on a table: eight to a sheet. */
export function tagSheets(rooms: readonly Room[]): Tag[][] {
  const tags = rooms
    .flatMap(({ number, focus, people }) => people.map((person): Tag => ({ ...person, roomNumber: number, focus })))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
  return Array.from({ length: Math.ceil(tags.length / TAGS_ON_A_SHEET) }, (_, sheet) => tags.slice(sheet * TAGS_ON_A_SHEET, (sheet + 1) * TAGS_ON_A_SHEET));
}
