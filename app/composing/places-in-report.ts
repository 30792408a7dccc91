import { figureOf, passageSourcesOf } from '#domain/document/passages/passage-attributes.ts';
import { headingLevelOf } from '#domain/document/read-attributes.ts';
import type { UnsignedPart } from '#domain/document/unsigned-content.ts';

export type PlacesInReport = {
  /** Of each source that the text uses, where: "2.1" is the first passage below the second heading. */
  ofSource: ReadonlyMap<string, string>;
  /** What figures stand in it, by `figureKey`. */
  figures: ReadonlySet<string>;
};

export const figureKey = ({ kind, of }: { kind: string; of: string | null }): string => `${kind} ${of ?? ''}`;

/** Where what the text uses stands in it, counted as its readers see it. */
export function placesInReport(text: readonly UnsignedPart[]): PlacesInReport {
  const ofSource = new Map<string, string>();
  const figures = new Set<string>();
  let [part, passage] = [0, 0];
  for (const block of text) {
    if ('text' in block) continue;
    if (block.type === 'heading' && headingLevelOf(block.attributes) === 1) [part, passage] = [part + 1, 0];
    if (block.type === 'figure') {
      const figure = figureOf(block.attributes);
      if (figure) figures.add(figureKey(figure));
    }
    if (block.type !== 'passage') continue;
    passage += 1;
    for (const id of passageSourcesOf(block.attributes)) if (!ofSource.has(id)) ofSource.set(id, `${part}.${passage}`);
  }
  return { ofSource, figures };
}
