import type { LoaderFunctionArgs } from '@remix-run/node';
import { credentialFileResponse } from '#app/credentials/credential-file-response.server.ts';

export const loader = (asked: LoaderFunctionArgs) => credentialFileResponse(asked, asked.context.services.credentials.readPreviewFile(asked.context.actor, asked.params.slug ?? '', asked.params.file ?? ''));
