import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { ownEntrySchema } from '#domain/introductions.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { Checkbox } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`What you offer · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.community.readOwnEntry(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, ownEntrySchema, async (entry) => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.community.saveOwnEntry(asked.context.actor, slug, entry);
    const to = entry.isOpenToIntroductions ? `/communities/${slug}/introductions` : `/communities/${slug}/people`;
    return redirectWithFlash(to, { tone: 'good', text: t`Saved.` }, asked.context.origin);
  });

export default function OwnEntry() {
  const { community, offers, seeks, isOpenToIntroductions, isListed } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof ownEntrySchema>>({ id: 'own-entry', lastResult, defaultValue: { offers: offers.join('\n'), seeks: seeks.join('\n'), isOpenToIntroductions } });
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>} title="What you offer and look for" standfirst="A few short phrases each, one on a line. They stand beside your name in the directory." />
      <CommunityTabs slug={community.slug} hasPeople />
      <Form method="post" {...getFormProps(form)} className="grid gap-6">
        <FormErrors form={form} refusal={lastResult} />
        {!isListed && <p className="text-s text-ink-soft">You are not in the directory. <Link to="/account/profile">Your profile</Link> says whether you are.</p>}
        <TextArea field={fields.offers} label="I offer" hint="Up to six lines, for example “An hour a week to read drafts”." isOptional rows={4} />
        <TextArea field={fields.seeks} label="I look for" hint="Up to six lines, for example “Rubric design”." isOptional rows={4} />
        <Checkbox
          field={fields.isOpenToIntroductions}
          label="Introduce me to members who look for what I offer, or offer what I look for"
          hint="Only among those who agreed to it, too. They see your name and why you could talk; when one of you asks to be introduced, both get one mail with the other’s e-mail address."
        />
        <SubmitButton variant="primary" className="justify-self-start">Save</SubmitButton>
      </Form>
    </Page>
  );
}
