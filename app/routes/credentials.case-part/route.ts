import type { LoaderFunctionArgs } from '@remix-run/node';
import { credentialFileResponse } from '#app/credentials/credential-file-response.server.ts';

/** What the CASE package of a credential names by this address. */
export const loader = (asked: LoaderFunctionArgs) => {
  const { slug = '', kind = '', id = '' } = asked.params;
  return credentialFileResponse(asked, asked.context.services.credentials.readCasePart(asked.context.actor, slug, { kind, id }));
};
