import { t } from '#domain/words/t.ts';

/** How a file is read. */
export type TextFileKind = 'markdown' | 'html' | 'word' | 'plain';

const MEGABYTE = 1024 * 1024;
export const TEXT_FILE_BYTES = 20 * MEGABYTE;

const kinds: Record<string, TextFileKind> = { md: 'markdown', markdown: 'markdown', html: 'html', htm: 'html', docx: 'word', txt: 'plain' };

/** What the browser offers when it asks for a file. */
export const TEXT_FILES_ACCEPTED = `${Object.keys(kinds).map((ending) => `.${ending}`).join(',')},text/markdown,text/html,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document`;
export const TEXT_FILES_HINT = t`Or drop it here. Word (.docx), HTML, Markdown or plain text, up to ${TEXT_FILE_BYTES / MEGABYTE} MB.`;

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

/** Told by the ending of its name, since systems disagree on the types of such files; null for any other file. */
export const textFileKind = (name: string): TextFileKind | null => kinds[endingOf(name)] ?? null;

/** What to do with a file that is not read here. */
export const otherKindSentence = (name: string): string => {
  if (['doc', 'rtf', 'odt', 'pages'].includes(endingOf(name))) return t`Files of this kind cannot be read here. Open it in the program that made it, save it as Word (.docx), and choose that file.`;
  if (endingOf(name) === 'pdf') return t`A PDF holds pages, not a text that can go on. Choose the file it was made from, such as a Word file (.docx).`;
  return t`Only Word (.docx), HTML, Markdown and plain text can be read here. Save it as one of these, and choose that file.`;
};
