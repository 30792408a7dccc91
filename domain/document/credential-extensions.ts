import type { Extensions } from '@tiptap/core';
import { blockExtensions, wholeText } from './extensions.ts';
import { credentialEntry, credentialLine, credentialList, credentialProse, credentialValue } from './nodes/credential-nodes.ts';

/** The text of a credential: the fields of the template and nothing else on its own level; within prose, what stands in any text. */
export const credentialExtensions: Extensions = [wholeText('credentialField+'), ...blockExtensions, credentialLine, credentialProse, credentialValue, credentialList, credentialEntry];
