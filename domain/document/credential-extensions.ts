import type { Extensions } from '@tiptap/core';
import { blockExtensions, wholeText } from './extensions.ts';
import { credentialEntry, credentialLine, credentialList, credentialProse, credentialValue } from './nodes/credential-nodes.ts';

/** An empty line at the end, as other texts have it, would be a field without a name. */
const blocks = blockExtensions.map((extension) => (extension.name === 'starterKit' ? extension.configure({ trailingNode: false }) : extension));

/** The text of a credential: the fields of the template and nothing else on its own level; within prose, what stands in any text. */
export const credentialExtensions: Extensions = [wholeText('credentialField+'), ...blocks, credentialLine, credentialProse, credentialValue, credentialList, credentialEntry];
