import { Code } from '@tiptap/extension-code';
import { CodeBlock } from '@tiptap/extension-code-block';

/** Code is not formatted further, yet its coming and going can be suggested. */
export const code = Code.extend({ excludes: 'bold italic strike underline link' });
export const codeBlock = CodeBlock.extend({ marks: 'insertion deletion' });
