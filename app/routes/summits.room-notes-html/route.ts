import type { LoaderFunctionArgs } from '@remix-run/node';
import { notesResponse } from '#app/exports/notes-response.server.ts';
import { HTML_TYPE } from '#app/http/file-response.server.ts';

export const loader = (asked: LoaderFunctionArgs) => notesResponse(asked, 'html', HTML_TYPE);
