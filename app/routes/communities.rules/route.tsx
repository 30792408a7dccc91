import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { CommunityTabs } from '#app/community/community-tabs.tsx';
import { orRefusal } from '#app/http/refusal-response.server.ts';
import { RichTextView } from '#app/markdown/rich-text-view.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Page, PageHeader, Section } from '#app/ui/page.tsx';
import { ActLogTable } from './act-log-table.tsx';
import { TrustSteps } from './trust-steps.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: view }) => [{ title: t`Rules · ${view?.community.name ?? 'Plenary'}` }];

export const loader = (asked: LoaderFunctionArgs) => orRefusal(asked, asked.context.services.moderation.readHouseRules(asked.context.actor, asked.params.slug ?? ''));

export default function HouseRules() {
  const { community, rules, log, hasFilters, may } = useLoaderData<typeof loader>();
  const home = `/communities/${community.slug}`;
  return (
    <Page>
      <PageHeader
        eyebrow={<Link to={home}>{community.name}</Link>}
        title="How we talk here"
        standfirst="What counts in this community, who sees to it, and what they did."
        acts={(may.edit || may.moderate) && <>{may.edit && <LinkButton to={`${home}/rules/edit`} icon="pencil">Change the rules</LinkButton>}{may.moderate && <LinkButton to={`${home}/moderation`} icon="flag">Moderation</LinkButton>}</>}
      />
      <CommunityTabs slug={community.slug} hasPeople={may.listPeople} hasRoles={may.changeRoles} />
      <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,38rem)_minmax(0,1fr)]">
        <div className="min-w-0">
          <RichTextView text={rules} headings={2} />
          <Section id="how" title="What happens when something is flagged">
            <div className="grid gap-4 font-serif text-read">
              <p>Every member can flag a post or an entry in the directory, with a kind and a sentence. Who flagged it, only those who moderate learn.</p>
              <p>The community’s facilitators and conveners moderate; topics about a summit also those who convene it. Nobody decides about something of their own, or about people who have the same role or a higher one: then a site administrator does.</p>
              <p>They can leave it as it is, hide a post, silence somebody or suspend them until a day; only a site administrator can ban somebody from the site. Each decision has a reason. Whom it concerns reads it, and what it means.</p>
              <p>They can appeal once. Somebody else than who decided reads the appeal, and lets the decision stand or undoes it, with a reason that both read.</p>
              {hasFilters && <p>This community has filters: words and sites that those who moderate look for in titles and posts. A post in which one is found may be refused with their sentence, wait until one of those who moderate lets it through or declines it with a reason, or stand and be flagged. Which words and sites they are, is not told.</p>}
            </div>
          </Section>
          <TrustSteps />
        </div>
        <Section id="log" title="What was done in the last twelve months" rule="heavy" heading="block" className="mt-0!">
          <ActLogTable log={log} />
        </Section>
      </div>
    </Page>
  );
}
