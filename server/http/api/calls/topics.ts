import type { topicEndpoints } from '#domain/api/endpoints/topics.ts';
import { richTextMarkdown } from '#domain/markdown/rich-text-markdown.ts';
import type { Held } from '#server/services/discussion/hold-post.ts';
import type { Calls } from './call.ts';

const topicOf = ({ community, number }: { community: string; number: number }) => ({ slug: community, number });
const postOf = ({ post, ...topic }: { community: string; number: number; post: number }) => ({ ...topicOf(topic), post });

/** What was posted, or in words that it waits. */
const orHeld = (posted: { number: number } | Held, community: string) =>
  'heldId' in posted ? { isHeld: true as const, words: 'Your post waits for a moderator: those who moderate look at it before others read it. You are told what they decide.', page: `/communities/${community}/held/${posted.heldId}` } : posted;

export const topicCalls: Calls<typeof topicEndpoints> = {
  listTopics: ({ services, actor, params, query }) => services.discussion.listTopics(actor, params.community, query),
  beginTopic: async ({ services, actor, params, body }) => orHeld(await services.discussion.beginTopic(actor, params.community, body), params.community),
  async readTopic({ services, actor, params, query }) {
    const view = await services.discussion.readTopic(actor, topicOf(params), { page: query.page, replyTo: null, isQuoted: false, isLookedAt: false });
    return { ...view, accepted: view.accepted?.number ?? null, posts: view.posts.map(({ content, ...post }) => ({ ...post, text: richTextMarkdown(content) })) };
  },
  addPost: async ({ services, actor, params, body }) => orHeld(await services.discussion.replyToTopic(actor, topicOf(params), body), params.community),
  editPost: ({ services, actor, params, body }) => services.discussion.editPost(actor, postOf(params), { intent: 'edit', text: body.text }),
  removePost: ({ services, actor, params }) => services.discussion.removePost(actor, postOf(params)),
  react: ({ services, actor, params, body }) => services.discussion.reactToPost(actor, postOf(params), body.kind),
};
