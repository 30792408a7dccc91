import { Form, Link } from '@remix-run/react';
import type { FollowedKind } from '#domain/notices/thing.ts';
import { Button } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';

type Followed = { kind: FollowedKind; id: string; state: 'following' | 'muted'; title: string; path: string };

/** The pages that somebody follows or muted, each with the way to leave it at that no more. */
export function FollowedPages({ followed }: { followed: readonly Followed[] }) {
  if (followed.length === 0)
    return (
      <EmptyState icon="star" title="No page yet">
        A community, a topic, a summit, a credential, a report and a question each have a button by which you follow or mute them. A topic you write in is followed by that.
      </EmptyState>
    );
  return (
    <ul>
      {followed.map(({ kind, id, state, title, path }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2.5 text-s last:border-b-0">
          <span className="min-w-0 wrap-anywhere">
            <Link to={path}>{title}</Link> <span className="text-ink-soft">{state === 'following' ? 'followed' : 'muted'}</span>
          </span>
          <Form method="post" action="/follow">
            <input type="hidden" name="kind" value={kind} />
            <input type="hidden" name="id" value={id} />
            <Button size="small" name="state" value="none" aria-label={`${state === 'following' ? 'Stop following' : 'Hear again of'} ${title}`}>
              {state === 'following' ? 'Stop following' : 'Hear again of'}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}
