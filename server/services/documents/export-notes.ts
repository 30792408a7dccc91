import { listAuthors } from '#db/repositories/authors.ts';
import type { Actor } from '#domain/actor.ts';
import { attributeContent, contributorsTo } from '#domain/document/attributed-content.ts';
import { authorsIn } from '#domain/document/content.ts';
import type { NotesFile } from '#domain/document/notes-file.ts';
import { readStoredContent } from '#domain/document/stored-content.ts';
import { notesMarkdown } from '#server/export/markdown/notes-markdown.ts';
import type { Deps } from '../deps.ts';
import { openNotes } from './open-notes.ts';

type TextFile = { fileName: string; text: string };

/** The notes of a room to take away as JSON, described by `notesFileSchema`; everybody as they chose to be shown. Refuses like the notes' page. */
export async function exportNotesJson(deps: Deps, actor: Actor, slug: string, roomSlug: string): Promise<TextFile> {
  const notes = await notesFile(deps, actor, slug, roomSlug);
  return { fileName: `${slug}-${roomSlug}-notes.json`, text: `${JSON.stringify(notes, null, 2)}\n` };
}

/** The notes of a room to take away as Markdown, with who wrote them at the end; everybody as they chose to be shown. Refuses like the notes' page. */
export async function exportNotesMarkdown(deps: Deps, actor: Actor, slug: string, roomSlug: string): Promise<TextFile> {
  return { fileName: `${slug}-${roomSlug}-notes.md`, text: notesMarkdown(await notesFile(deps, actor, slug, roomSlug)) };
}

async function notesFile({ db, documentStore, now, origin }: Deps, actor: Actor, slug: string, roomSlug: string): Promise<NotesFile> {
  const { summit, room } = await openNotes(db, actor, slug, roomSlug);
  const stored = await readStoredContent(documentStore, room.documentId);
  const content = attributeContent(stored, await listAuthors(db, summit.id, authorsIn(stored)));
  return {
    format: 'plenary-notes',
    version: 1,
    exportedAt: now().toISOString(),
    summit: { title: summit.title },
    room: { number: room.number, focus: room.focus, address: `${origin}/summits/${slug}/rooms/${room.slug}` },
    contributors: contributorsTo(content),
    content,
  };
}
