import type { ComparedPart } from '#domain/document/compare-versions.ts';

/** What a comparison tells: what people did between two versions, or what restoring one would do. */
export type Tale = 'history' | 'restore';
export type Changes = {
  /** The number under which somebody stands in the legend, in the order of the text. */
  numbers: ReadonlyMap<string, number>;
  /** Whether something changed of which nobody is known to have done it. */
  hasUnnumbered: boolean;
  hasFormatted: boolean;
};

/** Whose number stands at a change: who did it or, before anybody did, who wrote it. */
export function doerOf({ change, accountId, deletedBy }: Pick<ComparedPart, 'change' | 'accountId' | 'deletedBy'>, tale: Tale): string | null {
  return change === 'deleted' && tale === 'history' ? (deletedBy?.accountId ?? null) : accountId;
}

/** Whoever changed something, and what else there is to explain. A block counts by its words; by itself only when it is empty. */
export function changesIn(parts: readonly ComparedPart[], tale: Tale): Changes {
  const numbers = new Map<string, number>();
  const found = { hasUnnumbered: false, hasFormatted: false };
  const look = (part: ComparedPart): void => {
    if ('text' in part ? part.marksBefore : part.attributesBefore) found.hasFormatted = true;
    if ('content' in part && part.content.length > 0) return part.content.forEach(look);
    if (part.change === 'same') return;
    const doer = doerOf(part, tale);
    if (doer === null) found.hasUnnumbered = true;
    else if (!numbers.has(doer)) numbers.set(doer, numbers.size + 1);
  };
  parts.forEach(look);
  return { numbers, ...found };
}
