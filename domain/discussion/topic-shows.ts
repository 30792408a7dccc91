import { z } from 'zod';

/** Which topics of a community a list is narrowed to. */
const topicShows = ['all', 'new', 'unanswered', 'mine'] as const;
export type TopicShow = (typeof topicShows)[number];

/** What is asked of a list of topics; anything else in an address is ignored. */
export const topicsAskedSchema = z.object({ show: z.enum(topicShows).catch('all'), page: z.coerce.number().int().min(1).max(10_000).catch(1) });
export type TopicsAsked = { page: number; show?: TopicShow };
