import type { summitEndpoints } from '#domain/api/endpoints/summits.ts';
import { richTextMarkdown } from '#domain/markdown/rich-text-markdown.ts';
import { forbidden } from '#domain/refusal.ts';
import type { Calls } from './call.ts';

export const summitCalls: Calls<typeof summitEndpoints> = {
  async listSummits({ services, actor }) {
    const { live, upcoming, held, drafts } = await services.publication.readSummitList(actor);
    return { summits: [...live, ...upcoming, ...held], drafts };
  },
  async createSummit({ services, actor, params, body }) {
    const community = (await services.summits.listCommunitiesToConvene(actor)).find(({ slug }) => slug === params.community);
    if (!community) throw forbidden('Summits are created by the conveners of a community, and you convene none of that name.');
    return services.summits.createSummit(actor, { ...body, communityId: community.id });
  },
  async readSummit({ services, actor, params }) {
    const view = await services.publication.readPublication(actor, params.summit);
    return { ...view, summit: { ...view.summit, overview: richTextMarkdown(view.summit.overview) } };
  },
  readDescription: ({ services, actor, params }) => services.summits.readDescription(actor, params.summit),
  describeSummit: ({ services, actor, params, body, mark }) => services.summits.describeSummit(actor, params.summit, body, mark),
  publishSummit: ({ services, actor, params }) => services.summits.publishSummit(actor, params.summit),
  unpublishSummit: ({ services, actor, params }) => services.summits.unpublishSummit(actor, params.summit),
};
