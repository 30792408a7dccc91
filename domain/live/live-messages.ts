import { z } from 'zod';
import { liveActSchema } from './live-act.ts';
import { topicField } from './topic-field.ts';

const slug = z.string().min(1).max(120);

/** What browsers send in a live summit, as it must look. */
export const watchSchema = z.object({ slug, topic: topicField, held: z.object({ epoch: z.string().max(60), version: z.number().int().min(0) }).nullable() });
export const unwatchSchema = z.object({ topic: topicField });
export const actSchema = z.object({ slug, act: liveActSchema });
