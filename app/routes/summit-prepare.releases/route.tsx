import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { getFormProps, useForm } from '@conform-to/react';
import { t } from '#domain/words/t.ts';
import { ReleaseList } from '#app/agenda/release-list.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

export const meta = preparationMeta(t`Releases of the agenda`);

const releaseSchema = z.object({ note: z.string().trim().max(500, t`Use at most 500 characters.`).default('') });

export async function loader({ request, params: { slug = '' }, context }: LoaderFunctionArgs) {
  return orRefusal({ request, context }, context.services.agenda.prepareRelease(context.actor, slug));
}

export async function action({ request, params: { slug = '' }, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, releaseSchema, async ({ note }) => {
    const { number } = await context.services.agenda.releaseAgenda(context.actor, slug, note);
    return redirectWithFlash(`/summits/${slug}/prepare/releases`, { tone: 'good', text: t`Agenda ${number} is out.` }, context.origin);
  });
}

export default function PrepareReleasesPage() {
  const { summit, releases, pending } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof releaseSchema>>({ id: 'release', lastResult });
  const isFirst = releases.length === 0;
  const hasChanges = isFirst ? pending.sessions > 0 : pending.sentences.length > 0;
  const agenda = `/summits/${summit.slug}/prepare/agenda`;
  return (
    <PreparationPage title="Releases of the agenda" lede="A release freezes the agenda under a number. Everybody sees the newest release; what you change after it stays with you until the next one.">
      <Section title={hasChanges ? `Agenda ${(releases[0]?.number ?? 0) + 1} would say` : 'Nothing to release'} rule="none">
        {isFirst && <p className="text-s">{!hasChanges ? 'There is no session to release yet.' : pending.sessions === 1 ? 'The first agenda, with 1 session.' : `The first agenda, with ${pending.sessions} sessions.`}</p>}
        {!isFirst && !hasChanges && <p className="text-s text-ink-soft">Nothing changed since agenda {releases[0]?.number}.</p>}
        <ul className="grid max-w-measure list-disc gap-1 pl-5 text-s">
          {pending.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        {pending.overlaps > 0 && (
          <p className="mt-3 text-s text-warn">
            It still has {pending.overlaps === 1 ? '1 overlap' : `${pending.overlaps} overlaps`}: <Link to={agenda}>see the agenda</Link>.
          </p>
        )}
        <Form method="post" {...getFormProps(form)} className="mt-5 grid gap-4">
          <FormErrors form={form} refusal={lastResult} title="Not released." />
          {hasChanges && (
            <>
              <TextArea field={fields.note} label="Note to everybody" isOptional hint="Why it changed, in a sentence or two." rows={2} />
              <div>
                <SubmitButton variant="primary">Release the agenda</SubmitButton>
              </div>
            </>
          )}
        </Form>
      </Section>
      {!isFirst && (
        <Section title="Released so far">
          <ReleaseList releases={releases} timeZone={summit.timeZone} />
        </Section>
      )}
    </PreparationPage>
  );
}
