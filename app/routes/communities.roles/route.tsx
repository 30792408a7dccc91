import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { changeRoleSchema } from '#domain/community.ts';
import { speaksAsKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Roles · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = (asked: LoaderFunctionArgs) => {
  const page = Number(new URL(asked.request.url).searchParams.get('page')) || 1;
  return orRefusal(asked, asked.context.services.community.listRoles(asked.context.actor, asked.params.slug ?? '', page));
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, changeRoleSchema, async (change) => {
    const slug = asked.params.slug ?? '';
    await asked.context.services.community.changeRole(asked.context.actor, slug, change);
    return redirectWithFlash(`/communities/${slug}/roles${new URL(asked.request.url).search}`, { tone: 'good', text: t`The role is changed.` }, asked.context.origin);
  });

const choices = [
  { value: 'participant', label: t`Member` },
  { value: 'facilitator', label: t`Facilitator` },
  { value: 'convener', label: t`Convener` },
  { value: 'none', label: t`No longer a member` },
];

export default function Roles() {
  const { community, members, page, last } = useLoaderData<typeof loader>();
  const refused = useActionData<RefusedForm>()?.lastResult.error;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>}
        title="Roles"
        standfirst="Conveners create summits, merge and settle questions and change this page. Facilitators moderate: they decide about what is flagged. What people speak as is their own."
      />
      <CommunityTabs slug={community.slug} hasPeople hasRoles />
      {refused && <Notice tone="warn" title={Object.values(refused).flat().join(' ')} className="mb-6" />}
      <Table caption="Members and their roles" columns={[t`Member`, t`Speaks as`, t`Role`]}>
        {members.map((member) => (
          <Row key={member.accountId}>
            <RowHeader detail={member.affiliation}>{member.name}</RowHeader>
            <Cell label="Speaks as"><PerspectiveMark of={speaksAsKey(member)} /></Cell>
            <Cell>
              <Form method="post" preventScrollReset className="flex items-end gap-2">
                <input type="hidden" name="accountId" value={member.accountId} />
                <NativeSelect
                  key={member.role}
                  field={plainField('role', { id: `role-${member.accountId}`, defaultValue: member.role })}
                  label={<span className="sr-only">Role of {member.name}</span>}
                  choices={choices}
                />
                <SubmitButton size="small" className="min-h-11">Change</SubmitButton>
              </Form>
            </Cell>
          </Row>
        ))}
      </Table>
      <Pagination current={page} last={last} toPage={(to) => `?page=${to}`} />
    </Page>
  );
}
