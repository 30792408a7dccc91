import { z } from 'zod';
import { reactionKinds } from '#domain/discussion/reactions.ts';
import { beginTopicSchema, postTextField } from '#domain/discussion/topic-forms.ts';
import { thingKinds } from '#domain/discussion/topic-thing.ts';
import { perspectiveKeys } from '#domain/perspective.ts';
import { communityName, markdown, moment, pageAnswer, pageQuery } from '../answer-parts.ts';
import { endpoint } from '../endpoint.ts';

const about = z.object({ kind: z.enum(thingKinds), title: z.string(), path: z.string() }).nullable().describe('What it is about beside itself.');
const line = { number: z.int(), title: z.string(), begunBy: z.string().nullable(), postCount: z.int(), isPinned: z.boolean(), isLocked: z.boolean(), isForMembers: z.boolean() };
const post = z.object({
  number: z.int(),
  author: z.object({ name: z.string(), speaksAs: z.enum(perspectiveKeys) }).nullable().describe('Null for who deleted their account.'),
  isMine: z.boolean(),
  text: markdown,
  at: moment,
  isEdited: z.boolean(),
  isRemoved: z.boolean(),
  answers: z.object({ number: z.int(), author: z.string().nullable() }).nullable(),
  reactions: z.array(z.object({ kind: z.enum(reactionKinds), people: z.int(), isMine: z.boolean() })),
});
const later = {
  when: 'A filter of the community holds it: it is kept, and posted once one of those who moderate lets it through. The author is told what they decide.',
  answer: z.object({ isHeld: z.literal(true), words: z.string().describe('The same, to be shown to whoever wrote it.'), page: z.string().describe('The page where its author finds it, and what was decided.') }),
};
const ALL = '/communities/{community}/topics';
const ONE = '/communities/{community}/topics/{number}';
const POSTS = '/communities/{community}/topics/{number}/posts';
const POST = '/communities/{community}/topics/{number}/posts/{post}';
const reads = { method: 'GET', area: 'topics', scope: 'topics:read', isOpen: true } as const;
const writes = { area: 'topics', scope: 'topics:write', isOpen: false } as const;

export const topicEndpoints = {
  listTopics: endpoint({
    ...reads,
    path: ALL,
    summary: 'The topics of a community, pinned ones first, then those with the latest posts',
    query: z.strictObject(pageQuery),
    answer: z.object({ community: communityName, topics: z.array(z.object({ ...line, lastPostAt: moment, isAnswered: z.boolean(), about, unread: z.int().nullable() })), ...pageAnswer }),
  }),
  beginTopic: endpoint({
    ...writes,
    method: 'POST',
    path: ALL,
    summary: 'Begin a topic with its first post',
    detail: '`about` names a thing by its kind and name, such as `summit:autumn`.',
    body: beginTopicSchema.strict(),
    answer: z.object({ number: z.int() }),
    later,
    made: `${ALL}/{number}`,
  }),
  readTopic: endpoint({
    ...reads,
    path: ONE,
    summary: 'A topic and its posts',
    detail: 'Reading here marks nothing as read.',
    query: z.strictObject(pageQuery),
    answer: z.object({ community: communityName, topic: z.object({ ...line, lastNumber: z.int() }), about, accepted: z.int().nullable().describe('The number of the post that answers it.'), posts: z.array(post), ...pageAnswer }),
  }),
  addPost: endpoint({
    ...writes,
    method: 'POST',
    path: POSTS,
    summary: 'Add a post to a topic',
    body: z.strictObject({ text: postTextField, repliesTo: z.int('This is the number of a post.').min(1, 'This is the number of a post.').max(1_000_000, 'There is no such post.').optional() }),
    answer: z.object({ number: z.int() }),
    later,
    made: ONE,
  }),
  editPost: endpoint({ ...writes, method: 'PUT', path: POST, summary: 'Word your post anew', detail: 'What it said stays to be read.', body: z.strictObject({ text: postTextField }), answer: null }),
  removePost: endpoint({ ...writes, method: 'DELETE', path: POST, summary: 'Take your post back', answer: null }),
  react: endpoint({ ...writes, method: 'POST', path: `${POST}/reactions`, summary: 'Give a word to somebody else’s post, or take it back', body: z.strictObject({ kind: z.enum(reactionKinds, { error: 'Choose thanks, agree or insightful.' }) }), answer: null }),
};
