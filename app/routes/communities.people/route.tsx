import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { directoryFilterSchema } from '#domain/community.ts';
import { perspectives, perspectiveWord, speaksAsKey } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { capital, PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';
import { TextField } from '#app/ui/text-field.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`People · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const filter = directoryFilterSchema.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  const { services, actor } = asked.context;
  return { ...(await orRefusal(asked, services.community.readDirectory(actor, asked.params.slug ?? '', filter))), filter, me: actor.kind === 'person' ? actor.accountId : null };
};

const choices = perspectives.map((perspective) => ({ value: perspective, label: capital(perspectiveWord(perspective, 2)) }));

export default function Directory() {
  const { community, people, filter, page, last, total, changeRoles, isMember, me } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={`/communities/${community.slug}`}>{community.name}</Link>}
        title="People"
        standfirst={<>Members who agreed to be found. <Link to="/account/profile">Your own profile</Link> says whether you are among them.</>}
        acts={isMember && <><LinkButton to={`/communities/${community.slug}/people/mine`} icon="pencil">What you offer</LinkButton><LinkButton to={`/communities/${community.slug}/introductions`} icon="people">Introductions</LinkButton></>}
      />
      <CommunityTabs slug={community.slug} hasPeople hasRoles={changeRoles} />
      <Form method="get" className="mb-8 grid items-end gap-4 sm:grid-cols-[14rem_minmax(0,20rem)_auto] sm:justify-start">
        <NativeSelect field={plainField('perspective', { defaultValue: filter.perspective ?? '' })} label="Who speak as" placeholder="All perspectives" choices={choices} />
        <TextField field={plainField('words', { defaultValue: filter.words })} label="Who offer or look for" type="search" />
        <SubmitButton icon="search">Find</SubmitButton>
      </Form>
      {people.length === 0 ? (
        <EmptyState icon="people" title="Nobody by these words">Take away a word or the perspective. Only members who agreed to be found stand here.</EmptyState>
      ) : (
        <ul aria-label={`${total} ${total === 1 ? 'person' : 'people'}`}>
          {people.map((person) => (
            <li key={person.accountId} className="grid gap-x-8 gap-y-1.5 border-t border-line py-4 text-s first:border-0 md:grid-cols-[16rem_1fr_1fr]">
              <div>
                <h2 className="text-m"><Link to={`/people/${person.accountId}`} className="text-ink decoration-line-strong">{person.name}</Link></h2>
                <PerspectiveMark of={speaksAsKey(person)} />
                {person.affiliation && <p className="text-ink-soft">{person.affiliation}</p>}
                {isMember && person.accountId !== me && <p className="flex flex-wrap gap-x-4 text-xs"><Link to={`/people/${person.accountId}/distance`} className="inline-block py-1 text-ink-soft">{person.distance === 'mute' ? 'You muted them' : person.distance === 'block' ? 'You blocked them' : 'Mute or block'}<span className="sr-only"> {person.name}</span></Link><Link to={`/communities/${community.slug}/people/${person.accountId}/flag`} className="inline-block py-1 text-ink-soft">Flag<span className="sr-only"> the entry of {person.name}</span></Link></p>}
                {person.role !== 'participant' && <p className="text-xs text-ink-soft">{person.role === 'convener' ? 'Convener of the community' : 'Facilitator of the community'}</p>}
              </div>
              <Said label="Offers" phrases={person.offers} />
              <Said label="Looks for" phrases={person.seeks} />
            </li>
          ))}
        </ul>
      )}
      <Pagination current={page} last={last} toPage={(to) => `?${new URLSearchParams({ perspective: filter.perspective ?? '', words: filter.words, page: String(to) }).toString()}`} />
    </Page>
  );
}

const Said = ({ label, phrases }: { label: string; phrases: readonly string[] }) =>
  phrases.length > 0 ? (
    <div className="min-w-0">
      <p className="text-xs font-semibold text-ink-soft">{label}</p>
      <ul className="grid gap-1">
        {phrases.map((phrase) => <li key={phrase} className="break-words whitespace-pre-line">{phrase}</li>)}
      </ul>
    </div>
  ) : (
    <span className="max-md:hidden" />
  );
