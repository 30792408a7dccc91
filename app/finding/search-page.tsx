import { Link } from '@remix-run/react';
import { type FindFilter, findPath, findQuery, isNarrowed } from '#domain/finding/find-filter.ts';
import type { FindView } from '#server/services/finding/find.ts';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { Page } from '#app/ui/page.tsx';
import { Pagination } from '#app/ui/pagination.tsx';
import { FoundLine } from './found-line.tsx';
import { KindChoice } from './kind-choice.tsx';
import { SearchForm } from './search-form.tsx';

/** What was found, and the form to look for something else. */
export function SearchPage({ view }: { view: FindView }) {
  const { filter, hits, page, pages, state } = view;
  const toPage = (number: number) => `?${findQuery(filter)}&page=${number}`;
  return (
    <Page>
      <h1 className="mb-6 text-2xl">Search</h1>
      <SearchForm view={view} />
      {state === 'nothing-asked' && <NothingAsked />}
      {state === 'too-little' && (
        <EmptyState icon="search" title="That is too little to look for">
          Type at least two letters of a word that is to be found.
        </EmptyState>
      )}
      {state === 'answered' && (
        <>
          <KindChoice view={view} />
          {view.instead !== null && <Instead typed={filter.words} instead={view.instead} />}
          {hits.length === 0 ? <NothingFound filter={filter} elsewhere={view.counts.length > 0} /> : <h2 className="sr-only">Found</h2>}
          <ol>
            {hits.map((thing) => (
              <FoundLine key={`${thing.kind} ${thing.id}`} thing={thing} />
            ))}
          </ol>
          <Pagination current={page} last={pages} toPage={toPage} />
        </>
      )}
    </Page>
  );
}

const Instead = ({ typed, instead }: { typed: string; instead: string }) => (
  <p role="status" className="mb-2 max-w-measure text-m">
    Nothing has “{typed.trim()}”. This is what has <Link to={findPath({ words: instead })}>{instead}</Link>.
  </p>
);

const NothingAsked = () => (
  <EmptyState icon="search" title="Look in everything you may read">
    <p>Summits and their sessions, reports, credentials, questions, topics and communities; signed in, also notes of your rooms and people who are listed.</p>
    <p className="mt-2">
      All words are looked for. “Words in quotes” have to stand in this order, <b>or</b> between two words takes either, and a minus before a word leaves it out.
    </p>
  </EmptyState>
);

/** What to do about it, the nearest first. */
const NothingFound = ({ filter, elsewhere }: { filter: FindFilter; elsewhere: boolean }) => (
  <EmptyState icon="search" title={elsewhere || isNarrowed(filter) ? `Nothing that you may read has “${filter.words.trim()}” there` : `Nothing that you may read has “${filter.words.trim()}”`}>
    {isNarrowed(filter) ? (
      <p>
        <Link to={findPath({ words: filter.words })}>Look for it everywhere</Link>, or take one of the choices back.
      </p>
    ) : (
      <p>
        Look for fewer words, or another form of them. You can also go through all <Link to="/summits">summits</Link>, <Link to="/reports">reports</Link>, <Link to="/credentials">credentials</Link> and{' '}
        <Link to="/questions">questions</Link>.
      </p>
    )}
  </EmptyState>
);
