import type { LoaderFunctionArgs } from '@remix-run/node';
import { credentialFileResponse } from '#app/credentials/credential-file-response.server.ts';

export const loader = (asked: LoaderFunctionArgs) => {
  const { slug = '', file = '' } = asked.params;
  return credentialFileResponse(asked, asked.context.services.credentials.readCredentialExport(asked.context.actor, slug, { version: null, name: file }));
};
