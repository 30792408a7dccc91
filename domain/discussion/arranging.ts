import { z } from 'zod';
import { postNumberField, topicTitleField } from './topic-forms.ts';
import { t } from '../words/t.ts';

/** Posts came from a topic that is part of this one now; posts went to a topic of their own, or this one was begun by such; it came from another community. */
export const traceKinds = ['merged-in', 'split-away', 'split-from', 'moved-here'] as const;
export type TraceKind = (typeof traceKinds)[number];

const MOST_SPLIT = 200;

/** What those who lead a community do with topics as wholes. */
export const arrangingSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('split'), title: topicTitleField, posts: z.array(postNumberField, { error: () => t`Choose the posts that get a topic of their own.` }).min(1, { error: () => t`Choose the posts that get a topic of their own.` }).max(MOST_SPLIT, { error: () => t`Choose at most ${MOST_SPLIT} posts at once.` }) }),
  z.object({ intent: z.literal('merge'), into: postNumberField }),
  z.object({ intent: z.literal('move'), community: z.string({ error: () => t`Choose a community.` }).min(1, { error: () => t`Choose a community.` }).max(120) }),
]);
export type Arranging = z.output<typeof arrangingSchema>;
