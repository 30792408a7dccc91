import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { type SiteSettings, siteSettingsSchema } from '#domain/administration/site-settings.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`Settings · Administration · Plenary` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.administration.readSiteSettings(asked.context.actor));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, siteSettingsSchema, async (wanted) => {
    const { changed } = await asked.context.services.administration.changeSiteSettings(asked.context.actor, wanted);
    return redirectWithFlash('/administration/settings', { tone: 'good', text: changed === 0 ? t`Nothing was changed.` : t`The settings are changed and hold from now on.` }, asked.context.origin);
  });

const signUpChoices = [
  { value: 'open', label: t`Everybody`, hint: t`Whoever confirms an address.` },
  { value: 'invitation', label: t`Whoever is invited`, hint: t`An invitation to a community or a summit has to wait for the address. Guests who joined a summit with its code may still keep their place.` },
];
const makerChoices = [
  { value: 'administrators', label: t`Site administrators` },
  { value: 'anybody', label: t`Whoever has an account` },
];

export default function Settings() {
  const settings = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<SiteSettings>({ id: 'site-settings', lastResult, defaultValue: settings });
  return (
    <Section title="Settings" rule="none">
      <p className="mb-6 max-w-measure text-s text-ink-soft">Each holds as soon as it is saved. What is set when the program starts, such as the mail server, stands in its environment.</p>
      <Form method="post" {...getFormProps(form)} key={JSON.stringify(settings)} className="grid max-w-2xl gap-8">
        <FormErrors form={form} refusal={lastResult} title="Not saved yet. What you chose is still here." />
        <RadioGroup field={fields.signUp} label="Who may make an account" choices={signUpChoices} />
        <RadioGroup field={fields.communitiesBy} label="Who may make communities" choices={makerChoices} />
        <TextField field={fields.mailSender} label="The name that mails come from" isOptional hint="Left empty, it is that of the setting MAIL_FROM. The address stays." autoComplete="off" />
        <SubmitButton variant="primary" className="justify-self-start">Save</SubmitButton>
      </Form>
    </Section>
  );
}
