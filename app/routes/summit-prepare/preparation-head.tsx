import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PreparationView } from '#server/services/summits/read-preparation.ts';
import { summitLives, type SummitLife } from '#domain/summit-life.ts';
import { AccountMenu } from '#app/shell/account-menu.tsx';
import { accountLinksOf, siteLinks } from '#app/shell/site-links.ts';
import { useRootView } from '#app/shell/use-root-view.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { CommandPaletteButton } from '#app/ui/command-palette-button.tsx';
import type { Command } from '#app/ui/command.ts';
import { Icon } from '#app/ui/icon.tsx';
import { StatusLine } from '#app/ui/status-line.tsx';
import { openPages, pageAddress } from './preparation-pages.ts';

type Props = { view: PreparationView };

const lifeWords: Record<SummitLife, string> = { draft: t`Draft`, published: t`Published`, live: t`Live`, held: t`Held` };

/** Which summit this is, how it looks to participants, and where it is in its life. */
export function PreparationHead({ view }: Props) {
  const viewer = useRootView()?.viewer ?? null;
  return (
    <header className="print:hidden">
      <div className="flex items-center gap-2 border-b border-line bg-sheet px-4 py-2 md:gap-3 md:px-6">
        <Link to="/summits" aria-label="Back to all summits" className="-ml-2 grid size-10 shrink-0 place-items-center text-ink-soft hover:text-ink pointer-coarse:size-11">
          <Icon name="back" />
        </Link>
        <p className="min-w-0 font-serif text-m leading-tight font-semibold text-balance max-md:line-clamp-2 md:truncate md:text-l">{view.title}</p>
        <p className="shrink-0 text-s text-ink-soft max-lg:hidden">Preparation</p>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          {view.state === 'published' && (
            <LinkButton to={`/summits/${view.slug}/board`} size="small" icon="rooms">
              <span className="max-md:sr-only">Facilitator board</span>
              <span aria-hidden className="md:hidden">
                Board
              </span>
            </LinkButton>
          )}
          <LinkButton to={`/summits/${view.slug}`} size="small" icon="eye">
            <span className="max-lg:sr-only">Preview as participants see it</span>
            <span aria-hidden className="lg:hidden">
              Preview
            </span>
          </LinkButton>
          <div className="flex items-center gap-2 max-md:hidden">
            <CommandPaletteButton found="/search/quick" commands={commandsOf(view)} />
            <AccountMenu viewer={viewer} links={accountLinksOf(viewer)} signInTo="/sign-in" />
          </div>
        </div>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b border-line px-4 py-2.5 max-sm:[&_ol]:text-xs max-sm:[&_span[aria-hidden]]:mx-1 max-sm:[&_span[aria-hidden]]:w-2 md:px-6">
        <StatusLine
          label="State of this summit"
          stages={summitLives.map((life) => ({ label: lifeWords[life], state: stateOf(life, view.life), detail: life === 'held' && view.state === 'archived' ? t`archived` : undefined }))}
        />
        <Missing view={view} />
      </div>
    </header>
  );
}

/** The palette goes to the other pages of this preparation first. */
const commandsOf = (view: PreparationView): Command[] => [
  ...openPages(view).flatMap(({ pages }) => pages.map((page) => ({ href: pageAddress(view.slug, page), label: page.label, group: t`Preparation` }))),
  ...siteLinks.map(({ to, label }) => ({ href: to, label, group: t`Go to` })),
];

const stateOf = (life: SummitLife, now: SummitLife) => {
  const distance = summitLives.indexOf(life) - summitLives.indexOf(now);
  return distance < 0 ? 'done' : distance === 0 ? 'now' : 'to-come';
};

function Missing({ view }: Props) {
  const missing = view.steps.filter(({ isRequired, isDone }) => isRequired && !isDone).length;
  if (!view.mayPrepare || view.state !== 'draft') return null;
  return (
    <p className="text-s text-ink-soft max-md:hidden">
      {missing === 0 ? 'Nothing is missing: ' : 'Before publishing: '}
      <Link to={`/summits/${view.slug}/prepare${missing === 0 ? '/publish' : ''}`}>{missing === 0 ? 'publish it' : missing === 1 ? 'one thing is missing' : `${missing} things are missing`}</Link>
    </p>
  );
}
