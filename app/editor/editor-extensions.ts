import type { Extensions } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import type { Doc } from 'yjs';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { documentExtensions } from '#domain/document/extensions.ts';
import { codeKeys } from './code/code-keys.ts';
import { commandKeys } from './commands/command-keys.ts';
import type { DocumentConnection } from './document-connection.ts';
import { drawAgain } from './draw-again.ts';
import { drawChanges } from './draw-changes.ts';
import { emptyText } from './empty-text.ts';
import { hearsCaret } from './hear-caret.ts';
import { suggesting } from './suggestions/suggesting.ts';
import type { Writer } from './writing.ts';
import { imagesInText } from './images/images-in-text.ts';
import { textFilesBrought } from './import/text-files-brought.ts';
import { mentionsInText } from './mentions/mentions-in-text.tsx';
import { longText } from './long-text.ts';
import { linkOwnWords } from './link-own-words.ts';
import { keepChoice } from './keep-choice.ts';
import { leaveByEscape } from './leave-by-escape.ts';
import { nestingLimit } from './nesting/nesting-limit.ts';
import { caretsOfOthers } from './presence/carets-of-others.ts';
import { type Hinted, promptHints } from './prompt-hints.ts';
import { slashMenu } from './slash-menu/slash-menu.ts';
import { calloutTyping } from './typing/callout-typing.ts';
import { remarkedWords } from './remarks/remark-extension.ts';

type Given = { documentId: string; ydoc: Doc; connection: DocumentConnection; writer: Writer; placeholder: string; hints: readonly Hinted[]; /** What may stand in this text, where it is more than in any. */ blocks?: Extensions };

/** What may stand in the text, and what a screen adds to it. */
export const editorExtensions = ({ documentId, ydoc, connection, writer, placeholder, hints, blocks = documentExtensions }: Given): Extensions => [
  ...blocks,
  Collaboration.configure({ document: ydoc, field: TEXT_FIELD }),
  linkOwnWords,
  drawChanges,
  drawAgain,
  keepChoice,
  hearsCaret(connection),
  caretsOfOthers(connection.provider.awareness, ydoc),
  emptyText(placeholder),
  promptHints(hints),
  longText,
  suggesting({ writer, awareness: connection.provider.awareness }),
  imagesInText(documentId),
  textFilesBrought(),
  mentionsInText(documentId),
  leaveByEscape,
  commandKeys,
  slashMenu,
  calloutTyping,
  nestingLimit,
  codeKeys,
  remarkedWords({ ydoc, connection }),
];
