import { pageOfPost } from './lengths.ts';

type Topic = { slug: string; number: number };

export const topicPath = ({ slug, number }: Topic): string => `/communities/${slug}/topics/${number}`;

/** Where a post stands: the page of its topic that holds it, and its place there. */
export const postAddress = (topic: Topic, post: number): string => `${topicPath(topic)}${pageOfPost(post) > 1 ? `?page=${pageOfPost(post)}` : ''}#post-${post}`;
