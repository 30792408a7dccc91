import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { controlLook, plainField } from '#app/ui/field-control.ts';
import { Field } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { answerImport, type ImportAnswer } from './answer-import.server.ts';
import { PlannedLines } from './planned-lines.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Invite from a list · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.community.openMemberImport(asked.context.actor, asked.params.slug ?? ''));

export const action = (asked: ActionFunctionArgs) => answerImport(asked);

export default function ImportMembers() {
  const { community } = useLoaderData<typeof loader>();
  const { preview = null, refusal = null, list = '' } = useActionData<ImportAnswer>() ?? {};
  const isReady = preview !== null && preview.invalid === 0 && preview.toInvite > 0;
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}/membership`}>Membership</Link>} title="Invite from a list" standfirst="A table in CSV with a column “email”, or addresses alone, one in each line; 500 at a time. You see what will happen before anything does." />
      <CommunityTabs slug={community.slug} hasPeople hasRoles />
      {refusal && (
        <div role="alert" className="mb-6">
          <Notice tone="bad" title={refusal} />
        </div>
      )}
      <Form method="post" encType="multipart/form-data" className="grid gap-8">
        {preview && (
          <Section title={headline(preview)} id="preview" rule="none">
            <PlannedLines preview={preview} />
            <input type="hidden" name="mark" value={preview.mark} />
            {isReady && (
              <SubmitButton variant="primary" icon="mail" name="intent" value="import" className="mt-6">
                {preview.toInvite === 1 ? 'Invite this person' : `Invite these ${preview.toInvite} people`}
              </SubmitButton>
            )}
          </Section>
        )}
        <Section title={preview ? 'Change the list' : undefined} rule={preview ? 'hair' : 'none'} className="mt-0!">
          <div className="grid max-w-2xl gap-5">
            <Field field={plainField('file')} label="A file" isOptional>
              <input id="file" name="file" type="file" accept=".csv,.txt,text/csv,text/plain" className={`${controlLook} py-2`} />
            </Field>
            <TextArea key={list} field={plainField('list', { defaultValue: list })} label="Or the list itself" isOptional hint="A chosen file counts before what stands here." rows={preview ? 6 : 8} spellCheck={false} />
            <SubmitButton variant={isReady ? undefined : 'primary'} name="intent" value="preview" className="justify-self-start">{preview ? 'Look at it again' : 'Show what will happen'}</SubmitButton>
          </div>
        </Section>
      </Form>
    </Page>
  );
}

function headline({ toInvite, invalid }: { toInvite: number; invalid: number }): string {
  if (invalid > 0) return invalid === 1 ? t`One line cannot be used. Nobody is invited yet.` : t`${invalid} lines cannot be used. Nobody is invited yet.`;
  if (toInvite === 0) return t`Nobody would be invited`;
  return toInvite === 1 ? t`One person will be invited. Nobody is yet.` : t`${toInvite} people will be invited. Nobody is yet.`;
}
