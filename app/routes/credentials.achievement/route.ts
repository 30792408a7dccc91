import type { LoaderFunctionArgs } from '@remix-run/node';
import { credentialFileResponse } from '#app/credentials/credential-file-response.server.ts';

/** What a badge names its Achievement by. */
export const loader = (asked: LoaderFunctionArgs) => credentialFileResponse(asked, asked.context.services.credentials.readAchievement(asked.context.actor, asked.params.slug ?? '', asked.params.major ?? ''));
