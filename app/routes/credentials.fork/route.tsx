import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { getFormProps, useForm } from '@conform-to/react';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { forkCredentialSchema } from '#domain/credential/credential-forms.ts';
import { madeFromWords } from '#domain/credential/made-from.ts';
import { t } from '#domain/words/t.ts';
import { credentialPath, studioPath } from '#app/credentials/credential-addresses.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { requiredFields } from '#app/ui/required-fields.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Make your own from “${view.origin.name}” · Plenary` : t`Make your own · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readForking(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, forkCredentialSchema, async (wanted) => {
    const { context, params } = asked;
    const { slug } = await context.services.credentials.forkCredential(context.actor, params.slug ?? '', wanted);
    return redirectWithFlash(studioPath(slug), { tone: 'good', text: t`It is yours now, with every word of it. Nobody else is changed by what you write.` }, context.origin);
  });

/** What it takes to begin with the whole text of another credential. */
export default function ForkCredential() {
  const { origin, communities, stop, asks } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [only] = communities;
  const [form, fields] = useForm<{ community: string }>({ id: 'fork-credential', lastResult, constraint: requiredFields('community'), defaultValue: { community: communities.length === 1 ? only?.slug : undefined } });
  const from = origin.isPublished ? credentialPath(origin.slug) : studioPath(origin.slug);
  return (
    <Page width="form">
      <PageHeader eyebrow={<Link to={from}>{origin.name}</Link>} title="Make your own from this" standfirst="A new credential begins with all that this one says. You change it as you need; this one stays as it is." />
      {stop !== null ? (
        <Notice tone="warn" title={stop} acts={<LinkButton to={from} icon="back">Back</LinkButton>} />
      ) : communities.length === 0 ? (
        <Notice title="A credential is made in a community, and you are a member of none." acts={<LinkButton to="/communities">Find a community</LinkButton>}>
          Join one on its page, then come back here.
        </Notice>
      ) : (
        <Form method="post" {...getFormProps(form)} className="grid gap-6">
          <FormErrors form={form} refusal={lastResult} title="Not made yet." />
          <div className="border-y border-line py-4 text-s">
            <p>Yours will say, wherever it is shown and exported:</p>
            <p className="mt-2 font-serif text-m">Made from {madeFromWords({ ...origin, url: null, achievementUrl: null })}</p>
            <p className="mt-2 text-ink-soft">{asks} The issuer is not taken along: say who issues yours. When this one changes, you are shown what is new, and take it field by field.</p>
          </div>
          <RadioGroup field={fields.community} label="In which community" choices={communities.map(({ slug, name }) => ({ value: slug, label: name }))} />
          <SubmitButton variant="primary" className="justify-self-start">
            Make it
          </SubmitButton>
        </Form>
      )}
    </Page>
  );
}
