import { z } from 'zod';
import { idSchema } from '../ids.ts';
import { readingLocale } from '../words/reading-language.ts';
import { POST_MOST_LENGTH, TITLE_LENGTH } from './lengths.ts';
import { hasWords, noWords, type Picture, pictureFields } from './post-images.ts';
import { reactionKinds } from './reactions.ts';
import { thingOfMark } from './topic-thing.ts';
import { t } from '../words/t.ts';

const count = (number: number): string => number.toLocaleString(readingLocale());

export const topicTitleField = z
  .string({ error: () => t`Give the topic a title.` })
  .trim()
  .min(TITLE_LENGTH.least, { error: () => t`Say what it is about, in at least ${TITLE_LENGTH.least} characters.` })
  .max(TITLE_LENGTH.most, { error: () => t`Keep the title to at most ${TITLE_LENGTH.most} characters.` });

export const postTextField = z
  .string({ error: () => t`Write something first.` })
  .trim()
  .min(1, { error: () => t`Write something first.` })
  .max(POST_MOST_LENGTH, { error: () => t`A post has at most ${count(POST_MOST_LENGTH)} characters. Post the rest as a second one.` });

export const topicVisibilityField = z.enum(['public', 'members'], { error: () => t`Say who may read it.` });
export type TopicVisibility = z.output<typeof topicVisibilityField>;

/** What the topic is about, as the link that led to the form said it; nothing where it is about itself. */
const aboutField = z
  .string()
  .optional()
  .transform((mark) => (mark ? thingOfMark(mark) : null));

/** The mark of a form, which makes one post however often it is sent. */
const sentAsField = idSchema.optional();

export const beginTopicSchema = z.object({ title: topicTitleField, text: postTextField, visibility: topicVisibilityField, about: aboutField, sentAs: sentAsField });
export type BeginTopic = z.output<typeof beginTopicSchema> & Picture;

/** What is not posted yet is kept as it is, finished or not. */
export const draftSchema = z.object({ title: z.string().max(TITLE_LENGTH.most).default(''), text: z.string().max(POST_MOST_LENGTH, { error: () => t`A post has at most ${count(POST_MOST_LENGTH)} characters.` }).default(''), sentAs: sentAsField });
export type Draft = z.output<typeof draftSchema>;

/** What the page on which a topic is begun sends: the topic, or what there is of it to be kept. */
export const topicBeginningSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('begin'), ...beginTopicSchema.shape, ...pictureFields }).refine(hasWords, noWords), z.object({ intent: z.literal('draft'), ...draftSchema.shape })]);

/** A number within a topic as a form sends it. */
export const postNumberField = z.coerce.number().int().min(1).max(1_000_000);

const replySchema = z.object({ intent: z.literal('reply'), text: postTextField, repliesTo: postNumberField.optional(), sentAs: sentAsField, ...pictureFields });
export type Reply = Omit<z.output<typeof replySchema>, 'intent'>;

/** Everything that can be done on the page of a topic; each form names what it is for. */
export const topicActSchema = z.discriminatedUnion('intent', [
  replySchema.refine(hasWords, noWords),
  z.object({ intent: z.literal('draft'), ...draftSchema.shape }),
  z.object({ intent: z.literal('react'), post: postNumberField, kind: z.enum(reactionKinds) }),
  z.object({ intent: z.literal('accept'), post: postNumberField }),
  z.object({ intent: z.literal('unaccept') }),
  z.object({ intent: z.literal('pin') }),
  z.object({ intent: z.literal('unpin') }),
  z.object({ intent: z.literal('lock') }),
  z.object({ intent: z.literal('unlock') }),
  z.object({ intent: z.literal('describe'), title: topicTitleField, visibility: topicVisibilityField }),
]);
export type TopicAct = z.output<typeof topicActSchema>;
export type Steering = Extract<TopicAct, { intent: 'pin' | 'unpin' | 'lock' | 'unlock' | 'describe' }>;

/** What can be done to one's own post, on its page. */
export const postActSchema = z.discriminatedUnion('intent', [z.object({ intent: z.literal('edit'), text: postTextField, ...pictureFields }).refine(hasWords, noWords), z.object({ intent: z.literal('remove') })]);
export type PostAct = z.output<typeof postActSchema>;
