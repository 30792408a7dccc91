import { z } from 'zod';
import { liveActSchema } from './live-act.ts';
import { channelField } from './channel-field.ts';

const slug = z.string().min(1).max(120);

/** What browsers send in a live summit, as it must look. */
export const watchSchema = z.object({ slug, channel: channelField, held: z.object({ epoch: z.string().max(60), version: z.number().int().min(0) }).nullable() });
export const followTopicSchema = z.object({ slug, number: z.number().int().min(1).max(2_147_483_647) });
export const unwatchSchema = z.object({ channel: channelField });
export const actSchema = z.object({ slug, act: liveActSchema });
