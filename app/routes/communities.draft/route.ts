import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { draftSchema, postNumberField } from '#domain/discussion/topic-forms.ts';
import { notFound } from '#domain/refusal.ts';
import { answerPostedFetch } from '#app/http/answer-fetch.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

const keptSchema = z.object({ ...draftSchema.shape, topic: postNumberField.optional() });

/** There is nothing to be read here. */
export const loader = (asked: ActionFunctionArgs) => orRefusal(asked, Promise.reject(notFound('page')));

/** Keeps what somebody types in a topic, or for one that they begin. */
export const action = ({ request, params, context }: ActionFunctionArgs) =>
  answerPostedFetch(request, keptSchema, ({ topic, ...draft }) => context.services.discussion.keepDraft(context.actor, { slug: params.slug ?? '', number: topic ?? null }, draft));
