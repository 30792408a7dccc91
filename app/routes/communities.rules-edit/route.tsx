import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { houseRulesSchema } from '#domain/moderation/forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Change the rules · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.moderation.readRulesToEdit(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, houseRulesSchema, async ({ rules }) => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.moderation.saveHouseRules(asked.context.actor, slug, rules);
    return redirectWithFlash(`/communities/${slug}/rules`, { tone: 'good', text: t`Saved. These rules count from now on.` }, asked.context.origin);
  });

export default function EditHouseRules() {
  const { community, text, isDefault } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<{ rules: string }>({ id: 'rules', lastResult, defaultValue: { rules: text } });
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}/rules`}>{community.name}, how we talk here</Link>} title="Change the rules" standfirst="Short rules are read. Say what counts, and what you do not want." />
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} />
        <TextArea field={fields.rules} label="What counts here" hint={isDefault ? 'Markdown. These are the rules of the house, which count until you write others.' : 'Markdown. Empty it, and the rules of the house count again.'} isOptional rows={14} />
        <SubmitButton variant="primary" className="justify-self-start">Save</SubmitButton>
      </Form>
    </Page>
  );
}
