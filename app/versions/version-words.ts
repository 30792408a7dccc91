import type { VersionView } from '#server/services/documents/list-versions.ts';

/** Why a version is there, and who asked for it. A version that has a name is told by who named it. */
export function occasionWords({ occasion, name, keptBy }: Pick<VersionView, 'occasion' | 'name' | 'keptBy'>): string {
  const by = keptBy === null ? '' : ` by ${keptBy.name}`;
  if (name !== null) return `Named${by}`;
  switch (occasion) {
    case 'pause':
      return 'Kept by itself at a pause';
    case 'closing':
      return 'Kept by itself at the end';
    case 'named':
      return `Kept${by}`;
    case 'restore':
      return `Kept${by} before another was restored`;
  }
}

/** "Version 3, “Before lunch”". */
export const versionTitle = ({ number, name }: Pick<VersionView, 'number' | 'name'>): string => (name === null ? `Version ${number}` : `Version ${number}, “${name}”`);

/** The title of a comparison. */
export function comparedWords({ older, newer }: { older: number | null; newer: number | 'now' }): string {
  if (newer === 'now') return `What changed from version ${older} to the notes as they are now`;
  return older === null ? 'All of it is new' : `What changed from version ${older} to version ${newer}`;
}
