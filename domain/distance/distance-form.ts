import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { distances } from './distance.ts';

/** What one does on the page of somebody whom one might mute or block: either, or back to nothing. */
export const distanceFormSchema = z.object({ intent: z.enum([...distances, 'undo']) });

/** What one does on the list of those whom one muted or blocked. */
export const undoFormSchema = z.object({ intent: z.literal('undo'), accountId: idSchema });
