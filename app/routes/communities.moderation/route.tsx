import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { queueFilterSchema } from '#domain/moderation/forms.ts';
import { type ActKind, reasonWords } from '#domain/moderation/kinds.ts';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { HeldList } from '#app/moderation/held-list.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { LocalTime } from '#app/ui/time.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Moderation · ${view?.community.name ?? 'Plenary'}` }, { name: 'robots', content: 'noindex' }];

export const loader = async (asked: LoaderFunctionArgs) => {
  const filter = queueFilterSchema.parse(Object.fromEntries(new URL(asked.request.url).searchParams));
  const { services, actor } = asked.context;
  return { ...(await orRefusal(asked, services.moderation.listCases(actor, asked.params.slug ?? '', filter))), filter };
};

const decidedWords: Record<ActKind, string> = { dismiss: t`Left as it is`, hide: t`Hidden`, silence: t`Author silenced`, suspend: t`Author suspended`, ban: t`Author banned` };

export default function Moderation() {
  const { community, cases, held, heldCount, open, settled, page, pages, filter, may } = useLoaderData<typeof loader>();
  const home = `/communities/${community.slug}`;
  const isOpen = filter.show === 'open';
  const views = [
    { show: 'open', order: 'oldest', label: t`Waiting, oldest first (${open})` },
    { show: 'open', order: 'most-flagged', label: t`Waiting, most flagged first` },
    { show: 'settled', order: 'oldest', label: t`Settled (${settled})` },
  ] as const;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={home}>{community.name}</Link>}
        title="Moderation"
        standfirst={open + heldCount === 0 ? 'Nothing waits for you.' : open === 0 ? 'No case waits for a decision. Only those who moderate see this.' : `${open} ${open === 1 ? 'case waits' : 'cases wait'} for a decision. Only those who moderate see this.`}
        acts={may.filter && <LinkButton to={`${home}/filters`} icon="search">Filters</LinkButton>}
      />
      <CommunityTabs slug={community.slug} hasPeople={may.listPeople} hasRoles={may.changeRoles} />
      <nav aria-label="Which cases" className="mb-6 flex flex-wrap gap-x-5 gap-y-1 text-s">
        {views.map(({ show, order, label }) => {
          const isHere = filter.show === show && (show === 'settled' || filter.order === order);
          return <Link key={label} to={`?show=${show}&order=${order}`} aria-current={isHere ? 'page' : undefined} className="inline-block py-1 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline">{label}</Link>;
        })}
      </nav>
      <HeldList home={home} held={held} count={isOpen ? heldCount : null} />
      {cases.length === 0 && held.length > 0 ? null : cases.length === 0 ? (
        <EmptyState icon="flag" title={isOpen ? 'Nothing waits' : 'Nothing was settled yet'}>
          What members flag gathers here, one case for each thing. <Link to={`${home}/rules`}>What counts in this community</Link> is for everybody to read.
        </EmptyState>
      ) : (
        <ul>
          {cases.map(({ id, post, person, flags, kinds, openedAt, settledAt, appealedAt, decided }) => (
            <li key={id} className="grid gap-x-8 gap-y-1.5 border-t border-line py-4 text-s first:border-0 md:grid-cols-[minmax(0,1fr)_15rem]">
              <div className="grid min-w-0 content-start gap-1">
                <h2 className="text-m"><Link to={`${home}/moderation/${id}`} className="text-ink decoration-line-strong">{post ? `Post ${post.number} in “${post.topic}”` : `The entry of ${person ?? 'somebody who left'}`}</Link></h2>
                {post && <p className="max-w-measure font-serif break-words text-ink-soft">{person ?? 'Somebody who left'}: {post.words || 'The post was taken back.'}</p>}
              </div>
              <div className="grid content-start gap-1 md:justify-items-end md:text-right">
                {appealedAt && <ToneLine tone="warn" icon="hand">An appeal waits</ToneLine>}
                {decided.length > 0 && <ToneLine icon={decided.includes('hide') ? 'eye' : 'check'}>{decided.map((kind) => decidedWords[kind]).join(', ')}</ToneLine>}
                <span><b>{flags} {flags === 1 ? 'flag' : 'flags'}:</b> {kinds.map((kind) => reasonWords()[kind].name.toLowerCase()).join(', ')}</span>
                <span className="text-xs text-ink-soft">{settledAt && !appealedAt ? 'settled' : 'since'} <LocalTime at={appealedAt ?? settledAt ?? openedAt} zone="UTC" show="day-time" isPlaceOnly /> UTC</span>
              </div>
            </li>
          ))}
        </ul>
      )}
      <Pagination current={page} last={pages} toPage={(to) => `?show=${filter.show}&order=${filter.order}&page=${to}`} />
    </Page>
  );
}
