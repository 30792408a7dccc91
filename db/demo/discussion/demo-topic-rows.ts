import type { postReactions, postRevisions, posts, topicReads, topics } from '#db/schema/index.ts';
import { DAY_MS, HOUR_MS } from '#domain/clock.ts';
import { reactionKinds } from '#domain/discussion/reactions.ts';
import type { RichBlock, RichText } from '#domain/rich-text.ts';
import { demoId } from '../demo-id.ts';
import { demoPeople } from '../demo-people.ts';
import { accountIdOf } from '../demo-people-rows.ts';
import { summitIdOf } from '../demo-summit-rows.ts';
import { summit2015 } from '../summit-2015.ts';
import { type DemoPost, type DemoTopic, demoTopics } from './demo-topics.ts';

/** What the posts of the demo hold of Markdown: paragraphs, quotes and lists, a block after each blank line. */
function plainBlocks(text: string): RichText {
  const paragraph = (words: string): RichBlock => ({ kind: 'paragraph', children: [{ kind: 'text', text: words }] });
  return text.split('\n\n').map((block): RichBlock => {
    if (block.startsWith('> ')) return { kind: 'quote', blocks: [paragraph(block.slice(2))] };
    if (block.startsWith('- ')) return { kind: 'list', start: null, entries: block.slice(2).split('\n- ').map((entry) => [paragraph(entry)]) };
    return paragraph(block);
  });
}

/** The id of a post of the demo, by its topic and number. */
export const postIdOf = (topic: Pick<DemoTopic, 'key'>, number: number): string => demoId(`post ${topic.key} ${number}`);

/** The topics of the demo's community with their posts and what was said to them, as if they had begun so many days before `now`. */
export function demoTopicRows(communityId: string, now: Date) {
  const rows = {
    topics: [] as (typeof topics.$inferInsert)[],
    posts: [] as (typeof posts.$inferInsert)[],
    revisions: [] as (typeof postRevisions.$inferInsert)[],
    reactions: [] as (typeof postReactions.$inferInsert)[],
    reads: [] as (typeof topicReads.$inferInsert)[],
    /** Set once the posts are there. */
    accepted: [] as { topicId: string; postId: string }[],
  };
  demoTopics.toSorted((one, other) => other.daysAgo - one.daysAgo).forEach((topic, position) => {
    const topicId = demoId(`topic ${topic.key}`);
    const begunAt = new Date(now.getTime() - topic.daysAgo * DAY_MS);
    const at = ({ hours }: DemoPost) => new Date(begunAt.getTime() + hours * HOUR_MS);
    const [first, last] = [topic.posts[0], topic.posts.at(-1)];
    if (!first || !last) return;
    const ofTopic = { ...(topic.isAboutSummit2015 && { aboutKind: 'summit' as const, aboutId: summitIdOf(summit2015) }), isForMembers: topic.isForMembers ?? false, pinnedAt: topic.isPinned ? begunAt : null, lockedAt: topic.isLocked ? at(last) : null };
    rows.topics.push({ ...ofTopic, id: topicId, communityId, number: position + 1, title: topic.title, begunById: accountIdOf({ key: first.by }), lastNumber: topic.posts.length, postCount: topic.posts.length, lastPostAt: at(last), createdAt: begunAt });
    topic.posts.forEach((post, place) => {
      const [id, createdAt] = [postIdOf(topic, place + 1), at(post)];
      const editedAt = post.changedFrom === undefined ? null : new Date(createdAt.getTime() + 2 * HOUR_MS);
      rows.posts.push({ id, topicId, number: place + 1, authorId: accountIdOf({ key: post.by }), repliesToId: post.answers ? postIdOf(topic, post.answers) : null, markdown: post.text, content: plainBlocks(post.text), createdAt, editedAt, hiddenAt: post.isHidden ? new Date(createdAt.getTime() + DAY_MS / 2) : null });
      if (post.changedFrom !== undefined && editedAt) rows.revisions.push({ id: demoId(`revision ${id}`), postId: id, markdown: post.changedFrom, content: plainBlocks(post.changedFrom), writtenAt: createdAt, replacedAt: editedAt });
      rows.reactions.push(...reactionsTo(post, { postId: id, createdAt, from: position * 7 + place * 11 }));
    });
    if (topic.accepted) rows.accepted.push({ topicId, postId: postIdOf(topic, topic.accepted) });
    // Whoever opens the demo as a participant finds something new in what goes on, and nothing in what is over.
    if (!topic.isLocked) rows.reads.push(...['teacher-1', 'convener-1'].map((key) => ({ topicId, accountId: accountIdOf({ key }), upTo: Math.max(1, topic.posts.length - 2), readAt: begunAt })));
  });
  return rows;
}

type Said = { postId: string; createdAt: Date; /** From which person on, so that it is not always the same who speak. */ from: number };

const reactionsTo = ({ by, said = {} }: DemoPost, { postId, createdAt, from }: Said): (typeof postReactions.$inferInsert)[] => {
  const others = demoPeople.filter(({ key }) => key !== by && key !== 'site-administrator');
  return reactionKinds.flatMap((kind, step) =>
    Array.from({ length: said[kind] ?? 0 }, (_, each) => ({ postId, accountId: accountIdOf(others[(from + step * 17 + each) % others.length] ?? { key: by }), kind, createdAt })),
  );
};
