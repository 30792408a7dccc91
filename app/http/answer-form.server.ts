import type { SubmissionResult } from '@conform-to/react';
import { data } from '@remix-run/node';
import type { z } from 'zod';
import type { Actor } from '#domain/actor.ts';
import type { Meanwhile } from '#domain/meanwhile.ts';
import { isRefusal } from '#domain/refusal.ts';
import { parseForm, readForm, unstorableFields } from './read-form.server.ts';
import { asResponse, statusOf } from './refusal-response.server.ts';

type Asked = { request: Request; context: { actor: Actor } };
/** What a form page gets back when the form was refused: every value as it was sent, what to mend, the code of the refusal, and what others changed since it was opened. */
export type RefusedForm = { lastResult: SubmissionResult; code?: string; meanwhile?: Omit<Meanwhile, 'fill'> };

/**
 * Parses a posted form by its schema and answers it: `work` does the one thing the form asks for and returns where
 * to go next, or what a page that stays has to know. A form that cannot be used, or is refused, comes back filled in with the reason beside its field
 * (passwords excepted); nothing is lost.
 */
export async function answerForm<Schema extends z.ZodType, Answer extends object>(
  asked: Asked,
  schema: Schema,
  work: (value: z.output<Schema>, form: FormData) => Promise<Answer>,
) {
  const form = await readForm(asked.request);
  const submission = parseForm(form, schema);
  const unstorable = unstorableFields(form);
  if (Object.keys(unstorable).length > 0) return refused(submission.reply({ hideFields: secretFields(form), fieldErrors: unstorable }), 400);
  // A press that adds, moves or removes a row has no status: nothing was refused.
  if (submission.status !== 'success') return refused(submission.reply({ hideFields: secretFields(form) }), submission.status === 'error' ? 400 : 200);
  try {
    return await work(submission.value, form);
  } catch (thrown) {
    if (!isRefusal(thrown) || thrown.kind === 'not-found' || thrown.kind === 'forbidden') throw asResponse(asked, thrown);
    const errors = thrown.field ? { fieldErrors: { [thrown.field]: [thrown.message] } } : { formErrors: [thrown.message] };
    const reply = submission.reply({ hideFields: secretFields(form), ...errors });
    const { code } = thrown;
    if (!thrown.meanwhile) return data<RefusedForm>({ lastResult: reply, code }, { status: statusOf(thrown.kind) });
    const { fill, ...meanwhile } = thrown.meanwhile;
    return data<RefusedForm>({ code, lastResult: { ...reply, initialValue: { ...reply.initialValue, ...fill } }, meanwhile }, { status: statusOf(thrown.kind) });
  }
}

const refused = (lastResult: SubmissionResult, status: number) => data<RefusedForm>({ lastResult }, { status });

const secretFields = (form: FormData): string[] => [...form.keys()].filter((name) => /password/i.test(name));
