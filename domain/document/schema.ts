import { getSchema } from '@tiptap/core';
import { documentExtensions } from './extensions.ts';

/** The ProseMirror schema of that list, where there is no editor to ask for its own. */
export const documentSchema = getSchema(documentExtensions);
