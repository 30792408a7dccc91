import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '#app/http/file-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import type { NotesFormat } from '#server/services/documents/export-notes.ts';

/** The notes of a room as a file; `?authors=no` leaves out who wrote them. */
export async function notesResponse({ request, params: { slug = '', roomSlug = '' }, context }: LoaderFunctionArgs, format: NotesFormat, contentType: string): Promise<Response> {
  const withAuthors = new URL(request.url).searchParams.get('authors') !== 'no';
  const file = await orRefusal({ request, context }, context.services.documents.exportNotes(context.actor, { slug, roomSlug, format, withAuthors }));
  return fileResponse(file, contentType, true);
}
