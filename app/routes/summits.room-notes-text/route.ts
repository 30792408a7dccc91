import type { LoaderFunctionArgs } from '@remix-run/node';
import { notesResponse } from '#app/exports/notes-response.server.ts';
import { PLAIN_TYPE } from '#app/http/file-response.server.ts';

export const loader = (asked: LoaderFunctionArgs) => notesResponse(asked, 'txt', PLAIN_TYPE);
