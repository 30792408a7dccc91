import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { isTimeZone } from '../time-zone.ts';
import { turnOffPushSchema, turnOnPushSchema } from '../push/subscription-form.ts';
import { t } from '../words/t.ts';
import { noticeKinds, paces } from './notice-kinds.ts';
import { followedKinds } from './thing.ts';

const pace = z.enum(paces, { error: () => t`Choose how you want to be told.` });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: () => t`Write a time such as 22:00.` }).optional();

/** How somebody wants to be told: how far each kind goes, and the hours in which no mail comes. */
const noticeSettingsSchema = z
  .object({
    ...(Object.fromEntries(noticeKinds.map((kind) => [kind, pace])) as Record<(typeof noticeKinds)[number], typeof pace>),
    /** Which kinds devices show. */
    pushes: z.array(z.enum(noticeKinds)),
    quietFrom: time,
    quietUntil: time,
    timeZone: z.string({ error: () => t`Choose a time zone.` }).refine(isTimeZone, { error: () => t`Choose a time zone from the list, for example America/Chicago.` }),
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === undefined) === (quietUntil === undefined), { error: () => t`Say when the quiet hours begin and when they end, or leave both empty.`, path: ['quietUntil'] });
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

/** What the page of settings sends. */
export const noticeFormSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('try-again') }), noticeSettingsSchema.safeExtend({ intent: z.literal('save') }), turnOnPushSchema, turnOffPushSchema]);

/** What somebody wants to hear of a page. */
export const followSchema = z.object({ kind: z.enum(followedKinds), id: idSchema, state: z.enum(['following', 'muted', 'none']) });
export type Follow = z.infer<typeof followSchema>;
