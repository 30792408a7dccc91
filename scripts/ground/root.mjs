import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone, wherever the script was called from. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
export const inRoot = (...parts) => join(root, ...parts);
