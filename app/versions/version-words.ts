import { t } from '#domain/words/t.ts';
import type { VersionView } from '#server/services/documents/list-versions.ts';

/** Why a version is there, and who asked for it. A version that has a name is told by who named it. */
export function occasionWords({ occasion, name, keptBy }: Pick<VersionView, 'occasion' | 'name' | 'keptBy'>): string {
  if (name !== null) return keptBy ? t`Named by ${keptBy.name}` : t`Named`;
  switch (occasion) {
    case 'pause':
      return t`Kept by itself at a pause`;
    case 'closing':
      return t`Kept by itself at the end`;
    case 'named':
      return keptBy ? t`Kept by ${keptBy.name}` : t`Kept`;
    case 'restore':
      return keptBy ? t`Kept by ${keptBy.name} before another was restored` : t`Kept before another was restored`;
  }
}

/** "Version 3, “Before lunch”". */
export const versionTitle = ({ number, name }: Pick<VersionView, 'number' | 'name'>): string => (name === null ? t`Version ${number}` : t`Version ${number}, “${name}”`);

/** The title of a comparison. */
export function comparedWords({ older, newer }: { older: number | null; newer: number | 'now' }): string {
  if (older === null) return t`All of it is new`;
  return newer === 'now' ? t`What changed from version ${older} to the notes as they are now` : t`What changed from version ${older} to version ${newer}`;
}
