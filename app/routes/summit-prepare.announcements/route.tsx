import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { type announceSchema, announcementFormSchema } from '#domain/announcement.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PreparationPage } from '#app/preparation/preparation-page.tsx';
import { preparationMeta } from '#app/preparation/use-preparation.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { AnnouncementLine } from './announcement-line.tsx';

export const meta = preparationMeta(t`Announcements`);

export const loader = (asked: LoaderFunctionArgs) =>
  orRefusal(asked, asked.context.services.summits.listOwnAnnouncements(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, announcementFormSchema, async (act) => {
    const { params, context } = asked;
    const slug = params.slug ?? '';
    const { summits } = context.services;
    if (act.intent === 'announce') await summits.announce(context.actor, slug, act.text);
    if (act.intent === 'withdraw') await summits.withdrawAnnouncement(context.actor, slug, act.announcementId);
    if (act.intent === 'put-back') await summits.putBackAnnouncement(context.actor, slug, act.announcementId);
    return redirectWithFlash(`/summits/${slug}/prepare/announcements`, { tone: 'good', text: done[act.intent] }, context.origin);
  });

const done = {
  announce: t`Announced. Everybody who takes part sees it in the lobby.`,
  withdraw: t`Withdrawn. Participants no longer see it; you can put it back.`,
  'put-back': t`Put back. Participants see it again.`,
};

export default function Announcements() {
  const { announcements, timeZone } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof announceSchema>>({ id: 'announce', lastResult, constraint: requiredFields('text') });
  return (
    <PreparationPage title="Announcements" lede="What everybody should know now: a room that moves, lunch that is late. The newest stands on top.">
      <Form method="post" {...getFormProps(form)} className="grid max-w-2xl gap-4">
        <FormErrors form={form} refusal={lastResult} title="Not announced yet. What you wrote is still here." />
        <TextArea key={announcements[0]?.id} field={fields.text} label="Tell everybody" rows={3} />
        <div>
          <SubmitButton variant="primary" icon="megaphone" name="intent" value="announce">
            Announce
          </SubmitButton>
        </div>
      </Form>
      <Section title="Announced" id="announced">
        {announcements.length === 0 ? (
          <EmptyState icon="megaphone" title="Nothing was announced yet">
            Participants see announcements in the lobby and with the summit.
          </EmptyState>
        ) : (
          <ul>
            {announcements.map((announcement) => (
              <AnnouncementLine key={announcement.id} announcement={announcement} timeZone={timeZone} />
            ))}
          </ul>
        )}
      </Section>
    </PreparationPage>
  );
}
