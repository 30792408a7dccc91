import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { kindGroups, kindWords, paces, paceWords } from '#domain/notices/notice-kinds.ts';
import { type NoticeSettings, noticeFormSchema } from '#domain/notices/settings-form.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { TimeZoneField } from '#app/preparation/time-zone-field.tsx';
import { TimeField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { FollowedPages } from './followed-pages.tsx';
import { RefusedMail } from './refused-mail.tsx';

export const meta: MetaFunction = () => [{ title: t`What I am told · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.notices.readNoticeSettings(asked.context.actor));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, noticeFormSchema, async (act) => {
    const { context } = asked;
    if (act.intent === 'try-again') await context.services.notices.tryAddressAgain(context.actor);
    else await context.services.notices.saveNoticeChoices(context.actor, act);
    return redirectWithFlash('/account/notices', { tone: 'good', text: act.intent === 'save' ? t`Saved.` : t`Mail is sent to your address again.` }, context.origin);
  });

const choices = paces.map((pace) => ({ value: pace, label: paceWords()[pace] }));

/** How somebody wants to be told of what concerns them. */
export default function NoticeSettingsPage() {
  const { values, followed, zones, refusedMail } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<NoticeSettings>({ id: 'notice-settings', lastResult, constraint: requiredFields('timeZone'), defaultValue: values });
  return (
    <>
      {refusedMail && <RefusedMail {...refusedMail} />}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} />
        <p className="text-s text-ink-soft">
          What you are told stands in <Link to="/notices">your notices</Link>. Here you choose what comes by mail besides.
        </p>
        {kindGroups().map(({ title, kinds }) => (
          <fieldset key={title} className="grid gap-4">
            <legend className="mb-3 font-serif text-l font-semibold">{title}</legend>
            {kinds.map((kind) => (
              <NativeSelect key={kind} field={fields[kind]} label={kindWords()[kind]} choices={choices} />
            ))}
          </fieldset>
        ))}
        <fieldset className="grid gap-4">
          <legend className="mb-1 font-serif text-l font-semibold">Quiet hours</legend>
          <p className="text-s text-ink-soft">No mail about any of this is sent then; what came meanwhile is sent when they end. They may pass midnight. Leave both empty for none.</p>
          <div className="flex flex-wrap gap-5">
            <TimeField field={fields.quietFrom} label="From" isOptional />
            <TimeField field={fields.quietUntil} label="Until" isOptional />
          </div>
          <TimeZoneField field={fields.timeZone} zones={zones} keeps="Quiet hours, digests at seven in the morning, and the days of your notices follow these clocks." />
        </fieldset>
        <div>
          <SubmitButton variant="primary" name="intent" value="save">
            Save
          </SubmitButton>
        </div>
      </Form>
      <Section title="Pages I follow or muted" id="pages">
        <FollowedPages followed={followed} />
      </Section>
    </>
  );
}
