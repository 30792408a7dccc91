import { NavLink, useLocation } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { PreparationView } from '#server/services/summits/read-preparation.ts';
import { Icon } from '#app/ui/icon.tsx';
import { openPages, pageAddress, preparationPages, type PageLink } from './preparation-pages.ts';

type Props = { view: PreparationView };
type Mark = { icon: 'warning' | 'ring' | 'check'; colour: string; words: string };

/** What the page still lacks, as a mark with words; null for pages where nothing is asked for. */
function markOf({ steps }: PreparationView, page: PageLink): Mark | null {
  const own = steps.filter((step) => step.page === page.to);
  const open = own.filter(({ isDone }) => !isDone);
  if (own.length === 0) return null;
  if (open.some(({ isRequired }) => isRequired)) return { icon: 'warning', colour: 'text-warn', words: t`something is missing` };
  if (open.length > 0) return { icon: 'ring', colour: 'text-ink-faint', words: t`something could be added` };
  return { icon: 'check', colour: 'text-good', words: t`complete` };
}

const countOf = ({ registered, waiting }: PreparationView, page: PageLink): string =>
  page.to !== 'people' ? '' : waiting > 0 ? t`${registered}, ${waiting} wait` : String(registered);

const line =
  'grid min-h-9 grid-cols-[18px_1fr_auto] items-center gap-2 rounded-md px-2 py-1 text-s text-ink no-underline hover:bg-accent-wash ' +
  'aria-[current=page]:bg-accent-wash aria-[current=page]:font-semibold aria-[current=page]:text-accent max-lg:min-h-11 pointer-coarse:min-h-11';

const PageLine = ({ view, page }: Props & { page: PageLink }) => {
  const mark = markOf(view, page);
  return (
    <li>
      <NavLink to={pageAddress(view.slug, page)} end={page.to === ''} className={line}>
        <Icon name={mark?.icon ?? page.icon} size="small" className={mark?.colour ?? 'text-ink-faint'} />
        <span>
          {page.label}
          {mark && mark.icon !== 'check' && <span className="sr-only">, {mark.words}</span>}
        </span>
        <span className="text-xs font-normal text-ink-faint">{countOf(view, page)}</span>
      </NavLink>
    </li>
  );
};

const Groups = ({ view }: Props) =>
  openPages(view).map(({ title, pages }) => (
    <section key={title} aria-label={title} className="mt-5 first:mt-0">
      <p className="mb-1.5 text-xs font-semibold tracking-[0.08em] text-ink-faint uppercase">{title}</p>
      <ul className="-mx-2">
        {pages.map((page) => (
          <PageLine key={page.to} view={view} page={page} />
        ))}
      </ul>
    </section>
  ));

/** The pages of preparation, listed left on wide screens. */
export const PreparationRail = ({ view }: Props) => (
  <nav aria-label="Preparation" className="border-r border-line px-6 py-6 max-lg:hidden print:hidden">
    <div className="sticky top-6">
      <Groups view={view} />
    </div>
  </nav>
);

/** The same on phones and tablets: one line that names the page one is on and opens like a select. */
export function PreparationChoice({ view }: Props) {
  const { pathname } = useLocation();
  const segment = pathname.split('/prepare')[1]?.split('/')[1] ?? '';
  // Importing is a way of writing the agenda and has no line of its own.
  const here = segment === 'import' ? 'agenda' : segment;
  const current = preparationPages.flatMap(({ pages }) => pages).find(({ to }) => to === here);
  return (
    <nav aria-label="Preparation" className="border-b border-line bg-paper px-4 py-2 md:px-6 lg:hidden print:hidden">
      <details key={pathname} className="group">
        <summary className="flex min-h-11 list-none items-center gap-2 rounded-md border border-control bg-sheet px-3 text-s font-semibold [&::-webkit-details-marker]:hidden">
          {current && <Icon name={current.icon} size="small" className="text-ink-faint" />}
          <span>
            <span className="sr-only">Page of preparation: </span>
            {current?.label ?? 'Choose a page'}
          </span>
          <Icon name="chevron" size="small" className="ml-auto text-ink-soft group-open:rotate-180" />
        </summary>
        <div className="px-2 pt-4 pb-2">
          <Groups view={view} />
        </div>
      </details>
    </nav>
  );
}
