import { Link } from '@remix-run/react';
import type { TopicShow } from '#domain/discussion/topic-shows.ts';
import { t } from '#domain/words/t.ts';

const showWords: Record<TopicShow, string> = { all: t`All`, new: t`New to me`, unanswered: t`Unanswered`, mine: t`Mine` };
const toEverybody: readonly TopicShow[] = ['all', 'unanswered'];
const toPeople: readonly TopicShow[] = ['all', 'new', 'unanswered', 'mine'];

/** Which topics of a community are shown, each choice with an address of its own; to a visitor none is new, or theirs. */
export const TopicChoice = ({ slug, show, isPerson }: { slug: string; show: TopicShow; isPerson: boolean }) => (
  <nav aria-label="Which topics" className="mb-6 flex flex-wrap gap-x-5 gap-y-1 text-s print:hidden">
    {(isPerson ? toPeople : toEverybody).map((each) => (
      <Link key={each} to={`/communities/${slug}/topics${each === 'all' ? '' : `?show=${each}`}`} aria-current={each === show ? 'page' : undefined} className="inline-flex min-h-11 items-center aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline">
        {showWords[each]}
      </Link>
    ))}
  </nav>
);
