import type { siteEndpoints } from '#domain/api/endpoints/site.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { forbidden } from '#domain/refusal.ts';
import type { Calls } from './call.ts';

export const siteCalls: Calls<typeof siteEndpoints> = {
  async readMe({ actor }) {
    if (actor.kind === 'visitor') throw forbidden('Send an access token.');
    return { name: actor.name, speaksAs: speaksAsKey(actor), scopes: [...(actor.scopes ?? [])] };
  },
  listCommunities: ({ services, actor }) => services.community.listCommunities(actor),
};
