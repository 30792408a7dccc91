import { z } from 'zod';
import { idSchema } from '../ids.ts';
import type { Topic } from './topic.ts';

/** The name of a topic, as a browser sends it. */
export const topicField = z.custom<Topic>((sent) => typeof sent === 'string' && (['me', 'now', 'board', 'screen'].includes(sent) || (sent.startsWith('room:') && idSchema.safeParse(sent.slice('room:'.length)).success)), 'This page asks for something that is not there.');
