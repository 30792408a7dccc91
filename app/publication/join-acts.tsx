import { t } from '#domain/words/t.ts';
import type { PublicationView } from '#server/services/publication/read-publication.ts';
import { LinkButton } from '#app/ui/button.tsx';

/** The next step for whoever looks: join, wait, or go in; and for those who prepare or facilitate it, their pages. */
export function JoinActs({ view: { summit, door, joinCode, mine, mayPrepare, mayFacilitate } }: { view: PublicationView }) {
  const step = nextStep({ slug: summit.slug, door, joinCode, mine });
  const hasBoard = mayFacilitate && summit.life === 'live';
  const hasReports = mayFacilitate && (summit.life === 'live' || summit.life === 'held');
  if (!step && !mayPrepare && !hasBoard && !hasReports) return door === 'closed' ? <p className="mt-6 text-s text-ink-soft print:hidden">Names are not taken any more. Ask the convener if you should be there.</p> : null;
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 print:hidden">
      {step && (
        <LinkButton to={step.to} variant="primary" size="big">
          {step.words}
        </LinkButton>
      )}
      {mayPrepare && <LinkButton to={`/summits/${summit.slug}/prepare`}>Prepare this summit</LinkButton>}
      {hasBoard && <LinkButton to={`/summits/${summit.slug}/board`}>Facilitator board</LinkButton>}
      {hasReports && <LinkButton to={`/summits/${summit.slug}/prepare/reports`}>Write the report</LinkButton>}
      {step?.note && <p className="text-s text-ink-soft">{step.note}</p>}
    </div>
  );
}

type Asked = Pick<PublicationView, 'door' | 'joinCode' | 'mine'> & { slug: string };

function nextStep({ slug, door, joinCode, mine }: Asked): { to: string; words: string; note: string } | null {
  if (mine === 'registered' && door !== 'over') return { to: `/summits/${slug}/lobby`, words: t`Go to the lobby`, note: t`You are in.` };
  if (mine === 'waiting' && door !== 'over') return { to: `/summits/${slug}/place`, words: t`Look at your place`, note: t`You are on the waiting list.` };
  if (!joinCode) return null;
  if (door === 'full') return { to: `/join/${joinCode}`, words: t`Join the waiting list`, note: t`All places are taken. Whoever waits moves up when one becomes free.` };
  return { to: `/join/${joinCode}`, words: t`Join`, note: t`A name and what you speak as; no account needed.` };
}
