import { type ComparedPart, compareVersions } from './compare-versions.ts';
import type { ContentSources } from './content.ts';
import { foldUpdates, scratchDocument } from './fold-updates.ts';
import { textWithoutForeign } from './remove-foreign.ts';
import { restoreVersion } from './restore-version.ts';
import { ShapeReader } from './text-shapes.ts';

type Authors = Pick<ContentSources, 'authors' | 'relays'>;

/**
 * What restoring a version would change in the present text, both whole states: what is deleted would go, what is inserted
 * would come back, each by its author. Null when the text already reads as it did.
 */
export function previewRestore(present: Uint8Array, version: Uint8Array, { authors, relays }: Authors): ComparedPart[] | null {
  let lastId = 0;
  const edit = restoreVersion(present, version, { authors, relays }, () => (lastId += 1));
  if (edit === null) return null;
  return compareVersions(present, foldUpdates(present, [edit.update]), {
    authors: new Map([...authors, ...edit.bindings.map(({ clientId, accountId }) => [clientId, accountId] as const)]),
    relays: [...relays, ...edit.bindings.filter(({ isRelayed }) => isRelayed).map(({ clientId }) => ({ clientId, clock: 0, end: Infinity, relayedBy: null }))],
    deletion: () => null,
    untilDeletion: () => Infinity,
  });
}

/** Whether two whole states of a document read the same, with every word by the same people. */
export function readAlike(one: Uint8Array, other: Uint8Array, authors: Authors): boolean {
  const shapes = new ShapeReader(authors);
  const keysOf = (state: Uint8Array) => shapes.read(textWithoutForeign(scratchDocument(null, [state]))).map(({ key }) => key).join(' ');
  return keysOf(one) === keysOf(other);
}
