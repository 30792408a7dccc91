import { Link } from '@remix-run/react';
import type { HostedDeliberation } from '#domain/live/views/entry-types.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { peopleWords, voteWords } from '#app/deliberation/map-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/page.tsx';

/** Which deliberation stands on the plenary screen: how many vote while it is open, its result once it is closed. Nothing where none was opened. */
export function DeliberationsOnScreen({ slug, deliberations }: { slug: string; deliberations: readonly HostedDeliberation[] }) {
  if (deliberations.length === 0) return null;
  return (
    <Section id="deliberations" title="Deliberations" heading="label" rule="none">
      <p className="mb-2 text-xs text-ink-soft">On the plenary screen the number of votes stands while people vote, and the result once it is closed.</p>
      <ul className="text-s">
        {deliberations.map(({ id, slug: deliberationSlug, title, isOpen, people, votes, isShown }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0">
            <span className="min-w-0 flex-1 basis-40">
              <Link to={`/summits/${slug}/deliberations/${deliberationSlug}`} className="font-semibold">
                {title}
              </Link>
              <span className="block text-xs text-ink-soft">
                {isOpen ? 'Open' : 'Closed'}, {peopleWords(people)}, {voteWords(votes)}
              </span>
            </span>
            <ActForm act={{ kind: 'show-deliberation', deliberationId: id, isShown: !isShown }}>
              {(isUnderWay) => (
                <Button size="small" variant={isShown ? 'default' : 'quiet'} icon={isShown ? 'check' : undefined} isPending={isUnderWay} aria-label={isShown ? `Take down “${title}”` : `Put up “${title}”`} className="max-md:min-h-11">
                  {isShown ? 'Take down' : 'Put up'}
                </Button>
              )}
            </ActForm>
          </li>
        ))}
      </ul>
    </Section>
  );
}
