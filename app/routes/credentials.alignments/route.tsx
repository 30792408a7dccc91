import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { studioPath } from '#app/credentials/credential-addresses.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { controlLook, plainField } from '#app/ui/field-control.ts';
import { Field } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';
import { OfferedStatements } from './offered-statements.tsx';
import { type PackageAnswer, readPackage, takeTicked } from './read-package.server.ts';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: view ? t`Alignments of “${view.credential.name}” · Plenary` : t`Alignments · Plenary` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.credentials.readAlignments(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) => {
  const isUpload = asked.request.headers.get('content-type')?.startsWith('multipart/') ?? false;
  return (isUpload ? readPackage : takeTicked)(asked, asked.params.slug ?? '');
};

/** Statements of a framework become alignments of a credential. */
export default function ImportAlignments() {
  const { credential, present } = useLoaderData<typeof loader>();
  const answer = useActionData<PackageAnswer | RefusedForm>();
  const read = answer && 'preview' in answer ? answer : undefined;
  const refusal = read?.refusal ?? (answer && 'lastResult' in answer ? Object.values(answer.lastResult.error ?? {}).flat().join(' ') : null);
  return (
    <Page width="form">
      <PageHeader
        eyebrow={<Link to={studioPath(credential.slug)}>{credential.name}</Link>}
        title="Alignments from a framework"
        standfirst="A package of CASE 1.1 or 1.0 holds a framework of standards. Choose the statements that this credential serves; they are written into its alignments."
        acts={<LinkButton to={studioPath(credential.slug)} icon="back">Back to the studio</LinkButton>}
      />
      {refusal && <Notice tone="bad" title={refusal} className="mb-6" />}
      {read?.preview && <OfferedStatements key={read.words} preview={read.preview} words={read.words} present={present} />}
      <Section id="package" title={read?.preview ? 'Read again, or another one' : 'The package'} rule={read?.preview ? 'hair' : 'none'}>
        <Form method="post" encType="multipart/form-data" className="grid max-w-2xl gap-5">
          <Field field={plainField('file')} label="Package file" hint="JSON, at most 4 MiB. Publishers of frameworks offer it as “CFPackage”.">
            <input id="file" name="file" type="file" accept=".json,application/json" aria-describedby="file-hint" className={`${controlLook} py-2`} />
          </Field>
          <TextArea field={plainField('text', { defaultValue: read?.text, key: read?.text })} label="Or paste the text" isOptional rows={4} spellCheck={false} className="[&_textarea]:max-h-60 [&_textarea]:text-s" />
          <TextField field={plainField('words', { defaultValue: read?.words, key: read?.words })} label="Only statements with these words" isOptional hint="All of them, anywhere in a statement, its code, or what it stands below." />
          <SubmitButton variant={read?.preview ? 'default' : 'primary'} className="justify-self-start">
            Read it
          </SubmitButton>
        </Form>
      </Section>
    </Page>
  );
}
