import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { credentialAuthorsActSchema } from '#domain/credential/credential-forms.ts';
import { t } from '#domain/words/t.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { ActLog } from '#app/ui/act-log.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Authors: ${view.credential.name} · Plenary` : t`Authors · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readAuthors(asked.context.actor, asked.params.slug ?? ''));

const said = { add: t`They are an author now.`, remove: t`They are no longer an author.`, 'open-to': t`Saved.` } as const;

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, credentialAuthorsActSchema, async (act) => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.credentials.changeAuthors(asked.context.actor, slug, act);
    return redirectWithFlash(`/credentials/${slug}/authors`, { tone: 'good', text: said[act.intent] }, asked.context.origin);
  });

const whoMay = [
  { value: 'authors', label: t`Only its authors`, hint: t`Members of the community read along and say something about it.` },
  { value: 'members', label: t`Every member of the community`, hint: t`As in a room: whoever is there writes.` },
];

/** Who writes a credential. */
export default function CredentialAuthors() {
  const { community, credential, whoWrites, authors, others, acts } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult.error;
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}/credentials`}>{community.name}, credentials</Link>}
        title={credential.name}
        standfirst="Who writes it, and what was done with it."
        acts={<LinkButton to={`/credentials/${credential.slug}/studio`} icon="back">Back to the studio</LinkButton>}
      />
      {refused && <Notice tone="warn" title={Object.values(refused).flat().join(' ')} className="mb-6" />}
      <Section id="authors" title="Authors" rule="none">
        {authors.length === 0 && <p className="text-s text-ink-soft">It has no author at the moment. Who convenes the community can make somebody one.</p>}
        <ul>
          {authors.map(({ accountId, name, perspective }) => (
            <li key={accountId} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3">
              <div className="min-w-0">
                <p className="font-semibold">{name}</p>
                <PerspectiveMark of={perspective} />
              </div>
              <Form method="post" preventScrollReset>
                <input type="hidden" name="accountId" value={accountId} />
                <SubmitButton size="small" variant="quiet" name="intent" value="remove">
                  Take off<span className="sr-only">: {name}</span>
                </SubmitButton>
              </Form>
            </li>
          ))}
        </ul>
        {others.length > 0 && (
          <Form method="post" preventScrollReset className="mt-5 grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
            <NativeSelect key={authors.length} field={plainField('accountId')} label="Add an author" placeholder="Choose a member" required choices={others.map(({ accountId, name }) => ({ value: accountId, label: name }))} />
            <SubmitButton name="intent" value="add">
              Add
            </SubmitButton>
          </Form>
        )}
      </Section>
      <Section id="who-writes" title="Who may write">
        <Form method="post" preventScrollReset className="grid gap-4">
          <RadioGroup key={whoWrites} field={plainField('whoWrites', { defaultValue: whoWrites })} label={<span className="sr-only">Who may write</span>} choices={whoMay} />
          <SubmitButton className="justify-self-start" name="intent" value="open-to">
            Save
          </SubmitButton>
        </Form>
      </Section>
      <Section id="log" title="What was done with it">
        <ActLog acts={acts} timeZone="UTC" />
      </Section>
    </Page>
  );
}
