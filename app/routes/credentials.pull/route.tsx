import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { pullSchema } from '#domain/credential/credential-forms.ts';
import { t } from '#domain/words/t.ts';
import { credentialPath, pullPath, studioPath } from '#app/credentials/credential-addresses.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { PulledField } from './pulled-field.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`What is new for “${view.credential.name}” · Plenary` : t`What is new · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readPull(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, pullSchema, async (chosen) => {
    const { context, params: { slug = '' } } = asked;
    const { taken, kept } = await context.services.credentials.pullChanges(context.actor, slug, chosen);
    const said = [taken > 0 && (taken === 1 ? t`One field is taken` : t`${taken} fields are taken`), kept > 0 && (kept === 1 ? t`one of yours is kept` : t`${kept} of yours are kept`)].filter(Boolean).join(', ');
    return redirectWithFlash(pullPath(slug), { tone: 'good', text: `${said.charAt(0).toUpperCase()}${said.slice(1)}.` }, context.origin);
  });

/** What changed in the credential that this one was made from, to be taken field by field. */
export default function PullChanges() {
  const { credential, origin, hash, stop, fields, own } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const sent = (lastResult?.initialValue?.fields ?? []) as ({ key?: string; choice?: string } | undefined)[];
  const refused = lastResult?.error && Object.values(lastResult.error).flat().join(' ');
  const name = origin.slug === null ? `“${origin.name}”` : <Link to={origin.version === null ? studioPath(origin.slug) : credentialPath(origin.slug)}>{origin.name}</Link>;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<Link to={studioPath(credential.slug)}>{credential.name}</Link>}
        title="What is new where it was made from"
        standfirst={
          <>
            Made from {name}, by {origin.by}
            {origin.version !== null && `, now at version ${origin.version}`}.
          </>
        }
        acts={<LinkButton to={studioPath(credential.slug)} icon="back">Back to the studio</LinkButton>}
      />
      {refused && <Notice tone="bad" title={refused} className="mb-6" />}
      {stop !== null ? (
        <Notice tone="warn" title={stop} />
      ) : fields.length === 0 ? (
        <Notice title="Nothing changed there that you have not decided about." />
      ) : (
        <Form method="post" className="grid gap-2">
          <input type="hidden" name="origin" value={hash} />
          {fields.map((field, place) => (
            <PulledField key={`${field.key} ${field.seen}`} field={field} place={place} language={credential.language} choice={sent.find((each) => each?.key === field.key)?.choice} />
          ))}
          <div className="sticky bottom-0 border-t border-line-strong bg-paper py-4">
            <SubmitButton variant="primary">Do what is chosen</SubmitButton>
            <p className="mt-2 text-s text-ink-soft">What you take is written into the text at once, and whoever has it open sees it come. Of fields in which nothing is chosen you are asked again.</p>
          </div>
        </Form>
      )}
      {own.length > 0 && <p className="mt-8 border-t border-line pt-4 text-s text-ink-soft">Changed here alone, and left as it is: {own.join(', ')}.</p>}
    </Page>
  );
}
