import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { kindGroups, kindWords, paces, paceWords } from '#domain/notices/notice-kinds.ts';
import { type NoticeSettings, noticeFormSchema } from '#domain/notices/settings-form.ts';
import { readingLanguage } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { TimeZoneField } from '#app/preparation/time-zone-field.tsx';
import { PushSection } from '#app/push/push-section.tsx';
import { TimeField } from '#app/ui/date-time-fields.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Section } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { FollowedPages } from './followed-pages.tsx';
import { PushedBox } from './pushed-box.tsx';
import { RefusedMail } from './refused-mail.tsx';

export const meta: MetaFunction = () => [{ title: t`What I am told · Plenary` }];

export async function loader(asked: LoaderFunctionArgs) {
  const { services, actor, authentication } = asked.context;
  const [settings, push] = await orRefusal(asked, Promise.all([services.notices.readNoticeSettings(actor), services.push.listPushDevices(actor, authentication.authSessionId)]));
  return { ...settings, push };
}

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, noticeFormSchema, async (act) => {
    const { services, actor, authentication, origin } = asked.context;
    if (act.intent === 'try-again') await services.notices.tryAddressAgain(actor);
    else if (act.intent === 'push-on') await services.push.turnOnPush(actor, authentication.authSessionId, act, readingLanguage());
    else if (act.intent === 'push-off') await services.push.turnOffPush(actor, act.device);
    else await services.notices.saveNoticeChoices(actor, act);
    return redirectWithFlash('/account/notices', { tone: 'good', text: doneWords[act.intent] }, origin);
  });

const doneWords = {
  save: t`Saved.`,
  'try-again': t`Mail is sent to your address again.`,
  'push-on': t`Your notices are shown on this device from now on.`,
  'push-off': t`Your notices are not shown there any more.`,
};

const choices = paces.map((pace) => ({ value: pace, label: paceWords()[pace] }));

/** How somebody wants to be told of what concerns them. */
export default function NoticeSettingsPage() {
  const { values, followed, zones, refusedMail, push } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<NoticeSettings>({ id: 'notice-settings', lastResult, constraint: requiredFields('timeZone'), defaultValue: values });
  return (
    <>
      {refusedMail && <RefusedMail {...refusedMail} />}
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} />
        <p className="text-s text-ink-soft">
          What you are told stands in <Link to="/notices">your notices</Link>. Here you choose what comes by mail besides, and what your devices show.
        </p>
        {kindGroups().map(({ title, kinds }) => (
          <fieldset key={title} className="grid gap-4">
            <legend className="mb-3 font-serif text-l font-semibold">{title}</legend>
            {kinds.map((kind) => (
              <div key={kind} className="grid gap-x-6 gap-y-0.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-end">
                <NativeSelect field={fields[kind]} label={kindWords()[kind]} choices={choices} />
                <PushedBox field={fields.pushes} kind={kind} />
              </div>
            ))}
          </fieldset>
        ))}
        <fieldset className="grid gap-4">
          <legend className="mb-1 font-serif text-l font-semibold">Quiet hours</legend>
          <p className="text-s text-ink-soft">No mail about any of this is sent then, and no device shows any; what came meanwhile comes when they end. They may pass midnight. Leave both empty for none.</p>
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
      <PushSection {...push} />
      <Section title="Pages I follow or muted" id="pages">
        <FollowedPages followed={followed} />
      </Section>
    </>
  );
}
