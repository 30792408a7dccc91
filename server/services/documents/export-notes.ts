import { countPeopleShown } from '#db/repositories/authors.ts';
import { findImage } from '#db/repositories/document-images.ts';
import type { Actor } from '#domain/actor.ts';
import { contributorsTo } from '#domain/document/attributed-content.ts';
import type { NotesFile } from '#domain/document/notes-file.ts';
import { notesDocx } from '#server/export/docx/notes-docx.ts';
import { notesHtml } from '#server/export/html/notes-html.ts';
import { notesMarkdown } from '#server/export/markdown/notes-markdown.ts';
import type { LoadImage } from '#server/export/notes/load-image.ts';
import { notesText } from '#server/export/plain-text/notes-text.ts';
import { inTurns } from '#server/in-turns.ts';
import type { Deps } from '../deps.ts';
import { requirePerson } from '../standing.ts';
import { readAttributedNotes } from './attributed-notes.ts';
import { openNotes } from './open-notes.ts';

type TextFile = { fileName: string; text: string };
/** The files for people; JSON, for programs, always says whose the words are. */
const formats = { md: async (notes: NotesFile) => notesMarkdown(notes), html: notesHtml, docx: notesDocx, txt: async (notes: NotesFile) => notesText(notes) };
export type NotesFormat = keyof typeof formats;
/** A file of Word or HTML holds up to 25 MB of images while it is written. */
const FILES_AT_ONCE = { atOnce: 2, waiting: 50, busy: () => 'Many files are being written just now. Try again in a moment.' };
type FileToWrite = { notes: NotesFile; format: NotesFormat; loadImage: LoadImage };
const writeFile = inTurns(async ({ notes, format, loadImage }: FileToWrite): Promise<string | Uint8Array> => formats[format](notes, loadImage), FILES_AT_ONCE);
type AskedNotes = { slug: string; roomSlug: string; format: NotesFormat; /** Whether it says who wrote the text. */ withAuthors: boolean };

/** The notes of a room to take away as JSON, described by `notesFileSchema`; everybody as they chose to be shown, by perspective only among at least three who are shown so. Refuses like the notes' page, and who takes many in a few minutes. */
export async function exportNotesJson(deps: Deps, actor: Actor, slug: string, roomSlug: string): Promise<TextFile> {
  const { notes } = await notesFile(deps, actor, slug, roomSlug);
  return { fileName: `${slug}-${roomSlug}-notes.json`, text: `${JSON.stringify(notes, null, 2)}\n` };
}

/** The notes of a room to take away as Markdown, HTML, Word or plain text, with who wrote them at the end, as each chose to be shown, or without. Refuses like the notes' page, and who takes many in a few minutes. */
export async function exportNotes(deps: Deps, actor: Actor, { slug, roomSlug, format, withAuthors }: AskedNotes): Promise<{ fileName: string; text: string | Uint8Array }> {
  const { notes, documentId } = await notesFile(deps, actor, slug, roomSlug);
  return { fileName: `${slug}-${roomSlug}-notes.${format}`, text: await writeFile({ notes: withAuthors ? notes : { ...notes, contributors: [] }, format, loadImage: imagesOf(deps, documentId) }) };
}

const imagesOf = ({ db, imageStore }: Deps, documentId: string): LoadImage => async (imageId) => {
  const [image, bytes] = [await findImage(db, documentId, imageId), await imageStore.get({ documentId, imageId })];
  return image && bytes && { bytes, contentType: image.kind };
};

async function notesFile(deps: Deps, actor: Actor, slug: string, roomSlug: string): Promise<{ notes: NotesFile; documentId: string }> {
  const { db, limit, now, origin } = deps;
  const { summit, room } = await openNotes(db, actor, slug, roomSlug);
  await limit('download', requirePerson(actor).accountId);
  const { content } = await readAttributedNotes(deps, { summit, people: await countPeopleShown(db, summit.id), room });
  const notes: NotesFile = {
    format: 'plenary-notes',
    version: 1,
    exportedAt: now().toISOString(),
    summit: { title: summit.title },
    room: { number: room.number, focus: room.focus, address: `${origin}/summits/${slug}/rooms/${room.slug}` },
    contributors: contributorsTo(content),
    content,
  };
  return { notes, documentId: room.documentId };
}
