import type { IconName } from './icon-names.ts';
import icons from './icons.svg?url&no-inline';

/** Where a drawing stands: in one file for all, which a browser fetches once, rather than in the scripts of every page. */
export const iconAddress = (name: IconName): string => `${icons}#${name}`;
