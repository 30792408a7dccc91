import { z } from 'zod';
import { perspectiveKeys } from '#domain/perspective.ts';
import { communityName } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';
import { scopes } from '../scope.ts';

/** Who asks, and where everything else hangs. */
export const siteEndpoints = {
  readMe: endpoint({
    method: 'GET',
    path: '/me',
    area: 'site',
    scope: null,
    isOpen: false,
    summary: 'Whose token this is, and what it is good for',
    answer: z.object({ name: z.string(), speaksAs: z.enum(perspectiveKeys), scopes: z.array(z.enum(scopes)) }),
  }),
  listCommunities: endpoint({
    method: 'GET',
    path: '/communities',
    area: 'site',
    scope: null,
    isOpen: true,
    summary: 'The communities of the site, by name',
    answer: z.object({ communities: z.array(communityName.extend({ tagline: z.string(), people: z.int(), questions: z.int(), summits: z.int() })) }),
  }),
};
