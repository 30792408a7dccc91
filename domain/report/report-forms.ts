import { z } from 'zod';
import { oneLine } from '../agenda/plain-text.ts';
import { attributions } from '../attribution.ts';
import { figureKinds } from '../document/passages/passage-attributes.ts';
import { idSchema } from '../ids.ts';
import { licences } from '../licence.ts';
import { t } from '../words/t.ts';
import { reportKinds, REPORT_LIMITS } from './report.ts';

/** What a report is to be about; the title may be left out, since one follows from that. */
export const beginReportSchema = z.object({
  kind: z.enum(reportKinds),
  roomId: idSchema.nullish(),
  agendaSessionId: idSchema.nullish(),
  title: z.string().trim().max(REPORT_LIMITS.title, { error: () => t`Keep the title below ${REPORT_LIMITS.title} characters.` }).optional(),
});
export type BeginReport = z.infer<typeof beginReportSchema>;

/** What is pressed on the list of a summit's reports. */
export const reportListActSchema = z.discriminatedUnion('intent', [beginReportSchema.extend({ intent: z.literal('begin') }), z.object({ intent: z.literal('begin-rooms') })]);

/** A place in the text that an editor named: a relative position of Yjs, in base64. */
const placeSchema = z.base64().max(400).nullish();

/** Which block of which room, and where it is to stand: at a place that an editor named, or where the part of its prompt ends. */
const takePassageSchema = z.object({ roomId: idSchema, client: z.coerce.number().int().nonnegative(), clock: z.coerce.number().int().nonnegative(), at: placeSchema });
export type TakePassage = z.infer<typeof takePassageSchema>;

/** Which block of which room says the same as a sentence of the report, told by one of its sources. */
const joinPassageSchema = z.object({ below: idSchema, roomId: idSchema, client: z.coerce.number().int().nonnegative(), clock: z.coerce.number().int().nonnegative() });
export type JoinPassage = z.infer<typeof joinPassageSchema>;

/** Which source is taken out from below a sentence that it shares: as a passage of its own, at a place that an editor named or below that sentence, or out of the text. */
const partPassageSchema = z.object({ sourceId: idSchema, put: z.enum(['own', 'nowhere']).default('own'), at: placeSchema });
export type PartPassage = z.infer<typeof partPassageSchema>;

/** Which figure, and where it is to stand; at the end when no place is named. */
const addFigureSchema = z.object({ kind: z.enum(figureKinds), of: idSchema.nullish(), at: placeSchema });
export type AddFigure = z.infer<typeof addFigureSchema>;

/** What is done about a room that changed its words after they were taken. */
export const settleChangeSchema = z.object({ sourceId: idSchema, decision: z.enum(['take', 'keep']) });
export type SettleChange = z.infer<typeof settleChangeSchema>;

const showContributorsSchema = z.object({ attribution: z.enum(attributions) });
export type ShowContributors = z.infer<typeof showContributorsSchema>;

/** What is pressed while a report is composed. */
export const composeActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('draft') }),
  takePassageSchema.extend({ intent: z.literal('take') }),
  addFigureSchema.extend({ intent: z.literal('figure') }),
  joinPassageSchema.extend({ intent: z.literal('join') }),
  partPassageSchema.extend({ intent: z.literal('part') }),
  settleChangeSchema.extend({ intent: z.literal('settle') }),
  showContributorsSchema.extend({ intent: z.literal('contributors') }),
]);
export type ComposeAct = z.infer<typeof composeActSchema>;

/** What stands above the text of a report, and how it may be used and shows people. */
export const describeReportSchema = z.object({
  title: z.string({ error: () => t`Give the report a title.` }).overwrite(oneLine).min(1, { error: () => t`Give the report a title.` }).max(REPORT_LIMITS.title, { error: () => t`Keep the title below ${REPORT_LIMITS.title} characters.` }),
  standfirst: z.string().overwrite(oneLine).max(REPORT_LIMITS.standfirst, { error: () => t`Keep these sentences below ${REPORT_LIMITS.standfirst} characters.` }).default(''),
  // A form sends no licence as an empty field, which is read as none.
  licence: z.enum(licences).default(''),
  attribution: z.enum(attributions),
});
export type DescribeReport = z.infer<typeof describeReportSchema>;

/** Why a published report is taken off the site; its title, typed, says that it is meant. */
export const withdrawReportSchema = z.object({
  confirmedTitle: z.string().default(''),
  reason: z.string({ error: () => t`Say why: readers who come by a link see it.` }).overwrite(oneLine).min(1, { error: () => t`Say why: readers who come by a link see it.` }).max(REPORT_LIMITS.reason, { error: () => t`Keep the reason below ${REPORT_LIMITS.reason} characters.` }),
});
export type WithdrawReport = z.infer<typeof withdrawReportSchema>;

/** The title of a report of which nothing was published, typed: that it is meant to go. */
const discardReportSchema = z.object({ confirmedTitle: z.string().default('') });
export type DiscardReport = z.infer<typeof discardReportSchema>;

/** What is pressed among the settings of a report. */
export const reportSettingsActSchema = z.discriminatedUnion('intent', [
  describeReportSchema.extend({ intent: z.literal('describe') }),
  withdrawReportSchema.extend({ intent: z.literal('withdraw') }),
  discardReportSchema.extend({ intent: z.literal('discard') }),
]);

/** What is new in the version that is to be published. */
export const publishReportSchema = z.object({ note: z.string().overwrite(oneLine).max(REPORT_LIMITS.note, { error: () => t`Keep the note below ${REPORT_LIMITS.note} characters.` }).default('') });
export type PublishReport = z.infer<typeof publishReportSchema>;
