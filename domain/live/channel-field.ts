import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { t } from '../words/t.ts';
import type { Channel } from './channel.ts';

/** The name of a channel, as a browser sends it. */
export const channelField = z.custom<Channel>((sent) => typeof sent === 'string' && (['me', 'now', 'board', 'screen'].includes(sent) || (sent.startsWith('room:') && idSchema.safeParse(sent.slice('room:'.length)).success)), { error: () => t`This page asks for something that is not there.` });
