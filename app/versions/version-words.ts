import type { VersionView } from '#server/services/documents/list-versions.ts';

const occasions: Record<VersionView['occasion'], string> = {
  pause: 'Kept at a pause',
  closing: 'Kept at the end',
  named: 'Kept by hand',
  restore: 'Kept before another was restored',
};

/** Why a version is there. */
export const occasionWords = ({ occasion }: Pick<VersionView, 'occasion'>): string => occasions[occasion];

/** "Version 3, “Before lunch”". */
export const versionTitle = ({ number, name }: Pick<VersionView, 'number' | 'name'>): string => (name === null ? `Version ${number}` : `Version ${number}, “${name}”`);
