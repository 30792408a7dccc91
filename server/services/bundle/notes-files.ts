import type { BundledNotes, BundledRoom } from '#domain/bundle/bundle-schema.ts';
import { bundlePaths, imageFile, notesPaths } from '#domain/bundle/bundle-paths.ts';
import { imageAddress } from '#domain/document/image-address.ts';
import { notesHtml } from '#server/export/html/notes-html.ts';
import { notesMarkdown } from '#server/export/markdown/notes-markdown.ts';
import type { LoadedImage } from '#server/export/notes/load-image.ts';
import type { PrintedNotes } from '#server/export/notes/notes-heading.ts';
import type { Ground } from './ground.ts';

type Given = { folder: string; room: Pick<BundledRoom, 'documentId' | 'number' | 'slug' | 'focus'>; notes: BundledNotes };

/** The notes of a room for people, as Markdown and as a page, whose images lie beside them. They do not say as of when: that would differ from one bundle to the next. */
export async function notesFiles({ folder, room, notes }: Given, { summit, origin }: Pick<Ground, 'summit' | 'origin'>): Promise<{ path: string; said: string }[]> {
  const printed: PrintedNotes = {
    format: 'plenary-notes',
    version: 1,
    exportedAt: null,
    summit: { title: summit.title },
    room: { number: room.number, focus: room.focus, address: `${origin}/summits/${summit.slug}/rooms/${room.slug}` },
    contributors: notes.contributors,
    content: notes.content,
  };
  // The page names where an image lies, so that its bytes are not asked for.
  const images = new Map<string, LoadedImage>(notes.images.map(({ id, kind }) => [id, { bytes: new Uint8Array(), contentType: kind }]));
  const places = new Map(notes.images.map((image) => [images.get(image.id), imageFile(image)]));
  const html = await notesHtml(printed, async (id) => images.get(id) ?? null, { imageAddress: (image) => places.get(image) ?? '', back: { href: `../../${bundlePaths.index}`, words: summit.title } });
  const markdown = notes.images.reduce((said, image) => said.replaceAll(origin + imageAddress(room.documentId, image.id), imageFile(image)), notesMarkdown(printed));
  const paths = notesPaths(folder);
  return [{ path: paths.markdown, said: markdown }, { path: paths.html, said: html }];
}
