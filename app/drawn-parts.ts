/**
 * Parts of a page that are drawn as markup in UTF-8 before React draws the rest: they are many, and React would take as long for each as for a component. React draws a place for each of them,
 * into which the server puts the markup once the page is whole.
 */
export type DrawnParts = Map<string, readonly Buffer<ArrayBuffer>[]>;

/** What stands in the page where the part of that name belongs, until it is put there. */
export const placeOf = (name: string): string => `<!--drawn:${name}-->`;

/** The page in UTF-8, with the parts in their places. */
export function withParts(page: string, parts: ReadonlyMap<string, readonly Buffer<ArrayBuffer>[]>): Buffer<ArrayBuffer> {
  const pieces: Buffer<ArrayBuffer>[] = [];
  let from = 0;
  for (const [name, markup] of parts) {
    const place = placeOf(name);
    const at = page.indexOf(place, from);
    if (at < 0) continue;
    pieces.push(Buffer.from(page.slice(from, at)), ...markup);
    from = at + place.length;
  }
  const rest = Buffer.from(page.slice(from));
  return pieces.length > 0 ? Buffer.concat([...pieces, rest]) : rest;
}
