import { t } from '#domain/words/t.ts';
import type { VersionView } from '#server/services/documents/list-versions.ts';

/** Why a version is there, and who asked for it. A version that has a name is told by who named it. */
export function occasionWords({ occasion, name, keptBy }: Pick<VersionView, 'occasion' | 'name' | 'keptBy'>): string {
  const by = keptBy === null ? '' : ` by ${keptBy.name}`;
  if (name !== null) return t`Named${by}`;
  switch (occasion) {
    case 'pause':
      return t`Kept by itself at a pause`;
    case 'closing':
      return t`Kept by itself at the end`;
    case 'named':
      return t`Kept${by}`;
    case 'restore':
      return t`Kept${by} before another was restored`;
  }
}

/** "Version 3, “Before lunch”". */
export const versionTitle = ({ number, name }: Pick<VersionView, 'number' | 'name'>): string => (name === null ? t`Version ${number}` : t`Version ${number}, “${name}”`);

/** The title of a comparison. */
export function comparedWords({ older, newer }: { older: number | null; newer: number | 'now' }): string {
  if (older === null) return t`All of it is new`;
  return newer === 'now' ? t`What changed from version ${older} to the notes as they are now` : t`What changed from version ${older} to version ${newer}`;
}
