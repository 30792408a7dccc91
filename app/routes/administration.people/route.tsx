import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { peopleFilterSchema } from '#domain/administration/people-filter.ts';
import { peopleGroups, peopleGroupWords } from '#domain/administration/people-groups.ts';
import { t } from '#domain/words/t.ts';
import { PersonState } from '#app/administration/person-state.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction = () => [{ title: t`People · Administration · Plenary` }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const filter = peopleFilterSchema.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  return { filter, ...(await orRefusal(asked, asked.context.services.administration.listEverybody(asked.context.actor, filter))) };
};

const groups = peopleGroups.map((group) => ({ value: group, label: peopleGroupWords()[group] }));

export default function Everybody() {
  const { people, total, page, last, filter } = useLoaderData<typeof loader>();
  const toPage = (to: number) => `?${new URLSearchParams({ words: filter.words, group: filter.group, page: String(to) }).toString()}`;
  return (
    <Section title="People" rule="none">
      <Form method="get" className="mb-8 grid items-end gap-4 sm:grid-cols-[minmax(0,20rem)_14rem_auto] sm:justify-start">
        <TextField field={plainField('words', { defaultValue: filter.words })} label="Name or address" type="search" autoComplete="off" />
        <NativeSelect field={plainField('group', { defaultValue: filter.group })} label="Who" choices={groups} />
        <SubmitButton icon="search">Find</SubmitButton>
      </Form>
      {people.length === 0 ? (
        <EmptyState icon="people" title="Nobody by these words">Take away a word, or look among everybody.</EmptyState>
      ) : (
        <Table caption={`${total} ${total === 1 ? 'person' : 'people'}`} isCaptionVisible columns={[t`Person`, t`State`, t`Signs in by`, t`Last seen`]}>
          {people.map((person) => (
            <Row key={person.id} isBrief>
              <RowHeader detail={<span className="break-all">{person.email}</span>}><Link to={`/administration/people/${person.id}`}>{person.name}</Link></RowHeader>
              <Cell><PersonState person={person} /></Cell>
              <Cell label="Signs in by">{person.waysIn.join(', ') || 'mail'}</Cell>
              <Cell label="Last seen">{person.lastSeen ?? 'Not signed in'}</Cell>
            </Row>
          ))}
        </Table>
      )}
      <Pagination current={page} last={last} toPage={toPage} />
    </Section>
  );
}
