import { getFormProps, useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { z } from 'zod';
import { versionNameSchema } from '#domain/document/version-form.ts';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { Page, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import { notesPath, VersionsHeader } from '#app/versions/versions-header.tsx';
import { VersionLine } from './version-line.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [
  { title: view ? `Versions of the notes: ${view.room.focus} · ${view.summit.title} · Plenary` : 'Versions · Plenary' },
  { name: 'robots', content: 'noindex' },
];

export async function loader(asked: LoaderFunctionArgs) {
  const { context, params } = asked;
  return orRefusal(asked, context.services.documents.listVersions(context.actor, params.slug ?? '', params.roomSlug ?? ''));
}

export async function action({ request, params: { slug = '', roomSlug = '' }, context }: ActionFunctionArgs) {
  return answerForm({ request, context }, versionNameSchema, async ({ name }) => {
    const { number } = await context.services.documents.nameVersion(context.actor, slug, roomSlug, name);
    return redirectWithFlash(`/summits/${slug}/rooms/${roomSlug}/notes/versions`, { tone: 'good', text: `The notes as they are now are version ${number}, “${name}”.` }, context.origin);
  });
}

export default function Versions() {
  const { versions, mayName, ...place } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const [form, fields] = useForm<z.input<typeof versionNameSchema>>({ id: 'name-version', lastResult });
  return (
    <Page>
      <VersionsHeader
        place={place}
        title="Versions"
        standfirst="A version is kept whenever everybody pauses for two minutes or has left. Look at one to see what changed, and by whom."
        acts={<LinkButton to={notesPath(place)}>Back to the notes</LinkButton>}
      />
      {mayName && (
        <Form method="post" {...getFormProps(form)} className="mb-10 grid max-w-measure gap-4">
          <FormErrors form={form} refusal={lastResult} title="Not kept." />
          <TextField field={fields.name} label="Name for the notes as they are now" hint="Such as “Before lunch” or “What we agreed on”." autoComplete="off" />
          <div>
            <SubmitButton variant="primary">Keep this version</SubmitButton>
          </div>
        </Form>
      )}
      {versions.length === 0 ? (
        <EmptyState icon="clock" title="No version yet">
          {mayName ? 'The first one is kept by itself two minutes after people stop writing, or when you name the notes as they are now.' : 'The first one is kept by itself two minutes after people stop writing.'}
        </EmptyState>
      ) : (
        <Section title={versions.length === 1 ? 'One version' : `${versions.length} versions`} rule="none" id="versions">
          <ol>
            {versions.map((version) => (
              <VersionLine key={version.number} version={version} place={place} />
            ))}
          </ol>
        </Section>
      )}
    </Page>
  );
}
