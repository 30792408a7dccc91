import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { memberReadingSchema, readingFilterSchema } from '#domain/reading.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { answerForm, type RefusedForm } from '#app/http/answer-form.server.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { ReadingForm } from '#app/reading/reading-form.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { actOnReading } from './act-on-reading.server.ts';
import { PieceLine } from './piece-line.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Related reading · ${view?.community.name ?? 'Plenary'}` }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const filter = readingFilterSchema.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  const { services, actor } = asked.context;
  return { ...(await orRefusal(asked, services.community.readReadingList(actor, asked.params.slug ?? '', filter))), filter };
};

export const action = (asked: ActionFunctionArgs) =>
  answerForm(asked, memberReadingSchema, async (act) => redirectWithFlash(`/communities/${asked.params.slug ?? ''}/reading`, { tone: 'good', text: await actOnReading(asked, act) }, asked.context.origin));

const asChoices = (values: readonly string[]) => values.map((value) => ({ value, label: value }));

export default function CommunityReading() {
  const { community, pieces, page, last, total, years, sources, filter, may } = useLoaderData<typeof loader>();
  const lastResult = useActionData<RefusedForm>()?.lastResult;
  const refusedId = lastResult?.initialValue?.readingId;
  const isNarrowed = filter.year !== null || filter.source !== null;
  return (
    <Page>
      <PageHeader eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>} title="Related reading" standfirst="What members think worth reading, with who wrote it and where it appeared." />
      <CommunityTabs slug={community.slug} hasPeople={may.listPeople} hasRoles={may.changeRoles} />
      {(total > 0 || isNarrowed) && (
        <Form method="get" className="mb-8 grid items-end gap-4 sm:grid-cols-[9rem_minmax(0,18rem)_auto] sm:justify-start">
          <NativeSelect field={plainField('year', { defaultValue: filter.year ?? '' })} label="Year" placeholder="All years" choices={asChoices(years)} />
          <NativeSelect field={plainField('source', { defaultValue: filter.source ?? '' })} label="Appeared in" placeholder="All sources" choices={asChoices(sources)} />
          <SubmitButton icon="search">Narrow</SubmitButton>
        </Form>
      )}
      {pieces.length === 0 ? (
        <EmptyState icon="list" title={isNarrowed ? 'Nothing of that year and source' : 'Nothing on the list yet'}>{isNarrowed ? 'Take away the year or the source.' : may.add ? 'Add the first piece below: an address is enough.' : 'Members add what is worth reading.'}</EmptyState>
      ) : (
        <ul aria-label={`${total} ${total === 1 ? 'piece' : 'pieces'}`} className="max-w-3xl">
          {pieces.map((piece) => <PieceLine key={`${piece.id} ${piece.title} ${piece.url}`} piece={piece} lastResult={refusedId === piece.id ? lastResult : undefined} />)}
        </ul>
      )}
      <Pagination current={page} last={last} toPage={(to) => `?${new URLSearchParams({ year: filter.year ?? '', source: filter.source ?? '', page: String(to) }).toString()}`} />
      {may.add && (
        <Section id="add" title="Add a piece">
          <ReadingForm key={total} id="add-reading" lastResult={refusedId ? undefined : lastResult} isTitleAsked />
        </Section>
      )}
    </Page>
  );
}
