import type { LoaderFunctionArgs } from '@remix-run/node';
import { credentialFileResponse } from '#app/credentials/credential-file-response.server.ts';

/** What a registry names a credential by. */
export const loader = (asked: LoaderFunctionArgs) => credentialFileResponse(asked, asked.context.services.credentials.readCtdl(asked.context.actor, asked.params.slug ?? '', asked.params.major ?? ''));
