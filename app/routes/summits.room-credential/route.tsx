import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { sendPassagesSchema } from '#domain/credential/send-forms.ts';
import { fieldsForPassages } from '#domain/credential/send-passage.ts';
import { t } from '#domain/words/t.ts';
import { studioPath } from '#app/credentials/credential-addresses.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`A credential from the notes: ${view.room.focus} · Plenary` : t`A credential from notes · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readSending(asked.context.actor, asked.params.slug ?? '', asked.params.roomSlug ?? ''));

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, sendPassagesSchema, async (chosen) => {
    const { context, params } = asked;
    const { slug, sent } = await context.services.credentials.sendNotes(context.actor, params.slug ?? '', params.roomSlug ?? '', chosen);
    return redirectWithFlash(studioPath(slug), { tone: 'good', text: sent === 1 ? t`One passage stands here now.` : t`${sent} passages stand here now.` }, context.origin);
  });

const fieldChoices = fieldsForPassages.map(({ key, label }) => ({ value: key, label: label() }));

/** Which passages of a room's notes go to which field of a credential. */
export default function CredentialFromNotes() {
  const { summit, room, passages, isCut, communities, credentials } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const errors = lastResult?.error ?? {};
  const sent = (lastResult?.initialValue ?? {}) as { target?: string; name?: string; passages?: ({ block?: string; field?: string } | undefined)[] };
  const notes = `/summits/${summit.slug}/rooms/${room.slug}/notes`;
  const targets = [
    ...(communities.length > 0 ? [{ label: t`A new credential`, choices: communities.map(({ slug, name }) => ({ value: `new:${slug}`, label: t`New, in ${name}` })) }] : []),
    ...(credentials.length > 0 ? [{ label: t`One that you write`, choices: credentials.map(({ slug, name }) => ({ value: slug, label: name })) }] : []),
  ];
  const fieldSent = (block: string) => sent.passages?.find((each) => each?.block === block)?.field;
  return (
    <Page width="reading">
      <PageHeader
        eyebrow={<Link to={notes}>{summit.title}, room {room.number}</Link>}
        title="A credential from these notes"
        standfirst={`${room.focus}. Say of each passage to which field it goes; the notes stay as they are. Nobody who wrote them is named in the credential.`}
        acts={<LinkButton to={notes} icon="back">Back to the notes</LinkButton>}
      />
      {lastResult && <Notice tone="bad" title={Object.values(errors).flat().join(' ')} className="mb-6" />}
      {passages.length === 0 ? (
        <Notice title="Nothing is written in these notes yet." />
      ) : targets.length === 0 ? (
        <Notice title="A credential is written by members of a community who have an account." acts={<LinkButton to="/communities">Find a community</LinkButton>} />
      ) : (
        <Form method="post" className="grid gap-6">
          <div className="grid items-start gap-5 sm:grid-cols-2">
            <NativeSelect field={plainField('target', { defaultValue: sent.target, errors: errors.target ?? undefined })} label="Where they go" choices={targets} required />
            {communities.length > 0 && <TextField field={plainField('name', { defaultValue: sent.name, errors: errors.name ?? undefined })} label="Name, of a new one" maxLength={120} />}
          </div>
          <Section id="passages" title="Passages" rule="none">
            <ol className="border-t border-line">
              {passages.map(({ block, heading, words, guess }, place) => (
                <li key={block} className="grid gap-x-8 gap-y-2 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_14rem]">
                  <div className="min-w-0">
                    {heading !== null && heading !== passages[place - 1]?.heading && <p className="mb-1 text-xs text-ink-soft">{heading}</p>}
                    <p className="font-serif text-m wrap-anywhere whitespace-pre-line">{words}</p>
                  </div>
                  <div>
                    <input type="hidden" name={`passages[${place}].block`} value={block} />
                    <NativeSelect field={plainField(`passages[${place}].field`, { id: `passage-${place}`, defaultValue: lastResult ? fieldSent(block) : (guess ?? undefined) })} label={`Field of passage ${place + 1}`} placeholder="Leave it in the notes" choices={fieldChoices} />
                  </div>
                </li>
              ))}
            </ol>
            {isCut && <p className="mt-3 text-s text-ink-soft">The first 100 passages are shown.</p>}
          </Section>
          <SubmitButton variant="primary" className="justify-self-start">
            Send them
          </SubmitButton>
        </Form>
      )}
    </Page>
  );
}
