import type { credentialEndpoints } from '#domain/api/endpoints/credentials.ts';
import { notFound } from '#domain/refusal.ts';
import type { Calls } from './call.ts';

const wide = { issuer: '', perspective: '', hours: '', language: '', licence: '', retired: false, order: 'newest' } as const;

export const credentialCalls: Calls<typeof credentialEndpoints> = {
  listCredentials: ({ services, actor, query: { page, ...looked } }) => services.credentials.listCatalogue(actor, { filter: { ...wide, ...looked }, page }),
  beginCredential: ({ services, actor, params, body }) => services.credentials.beginCredential(actor, params.community, body),
  async readCredential({ services, actor, params, query }) {
    const view = await services.credentials.readCredential(actor, params.credential, query.version ?? null);
    // Of one that is only being written, the studio tells.
    if (view === null) throw notFound('version');
    return view;
  },
  readCredentialPublishing: ({ services, actor, params }) => services.credentials.readCredentialPublishing(actor, params.credential),
  publishCredential: ({ services, actor, params, body }) => services.credentials.publishCredential(actor, params.credential, body),
  retireCredential: ({ services, actor, params, body }) => services.credentials.retireCredential(actor, params.credential, body),
};
