import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData } from '@remix-run/react';
import { profileSchema, type Profile } from '#domain/account.ts';
import { attributions, attributionWords } from '#domain/attribution.ts';
import { t } from '#domain/words/t.ts';
import { AccountLanguage } from '#app/accounts/account-language.tsx';
import { useAccount } from '#app/accounts/use-account.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { PerspectiveChoice } from '#app/perspectives/perspective-choice.tsx';
import { Checkbox, RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`My profile · Plenary` }];

export function action({ request, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, profileSchema, async (profile) => {
    await context.services.accounts.editProfile(context.actor, profile);
    return redirectWithFlash('/account/profile', { tone: 'good', text: t`Your profile is saved.` }, context.origin);
  });
}

export default function ProfilePage() {
  const { id, name, perspective, educatorRole, affiliation, offers, seeks, isListed, attribution } = useAccount();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<Profile>({
    id: 'profile',
    lastResult,
    constraint: requiredFields('name', 'perspective', 'attribution'),
    defaultValue: { name, perspective, educatorRole, affiliation, offers, seeks, isListed, attribution },
  });
  return (
    <>
      <Form method="post" {...getFormProps(form)} className="grid gap-5">
        <FormErrors form={form} refusal={lastResult} />
        <p className="text-s text-ink-soft">
          Members of your communities and people in your summits see this. <Link to={`/people/${id}`}>See it as they do</Link>
        </p>
        <TextField field={fields.name} label="Your name" hint="As others know you." autoComplete="name" />
        <PerspectiveChoice perspective={fields.perspective} educatorRole={fields.educatorRole} hint="What you said in a summit you joined stays as you said it there" />
        <TextField field={fields.affiliation} label="Where you work or whom you speak for" isOptional autoComplete="organization" />
        <TextArea field={fields.offers} label="What I offer" hint="What others may ask you for: a rubric you tried, a district that pilots, an hour of your time." isOptional rows={3} />
        <TextArea field={fields.seeks} label="What I look for" hint="What you would like to find here." isOptional rows={3} />
        <Checkbox field={fields.isListed} label="List me in the directory" hint="Members of your communities find you there, and anybody signed in may open your page. Your address is never shown." />
        <RadioGroup
          field={fields.attribution}
          label="What I write may be shown"
          hint="Inside a room people still see each other’s names. Published and exported texts follow this choice, also for what you wrote before."
          choices={attributions.map((value) => ({ value, label: attributionWords()[value] }))}
        />
        <div>
          <SubmitButton variant="primary">Save the profile</SubmitButton>
        </div>
      </Form>
      <AccountLanguage />
    </>
  );
}
