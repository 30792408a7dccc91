import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import type { DraftLine } from '#server/services/community/home-parts.ts';
import { giveFeedbackPath } from '#app/feedback/feedback-addresses.ts';
import { PerspectiveMark } from '#app/perspectives/perspective-mark.tsx';
import { Section } from '#app/ui/page.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';
import { isFreshSince, FreshMark } from './fresh-mark.tsx';

type Props = { drafts: readonly DraftLine[]; freshSince: Date | string | null };

const SOON_DAYS = 3;
const mineWords = { begun: t`You have begun`, finished: t`You have given yours` } as const;

/** Drafts that ask for feedback which whoever looks may give: whose voices they ask for, and until when. */
export const DraftsPart = ({ drafts, freshSince }: Props) => (
  <Section id="drafts" title="Asking for your feedback" rule="heavy" heading="block">
    <ul>
      {drafts.map((draft) => (
        <li key={draft.roundId} className="grid gap-x-8 gap-y-1.5 border-t border-line py-4 first:border-0 first:pt-0 md:grid-cols-[minmax(0,1fr)_auto]">
          <div className="min-w-0">
            <h3 className="text-l leading-snug">
              <Link to={giveFeedbackPath(draft.roundId)} className="text-ink decoration-line-strong hover:decoration-current">{draft.name}</Link>
              {isFreshSince(freshSince, draft.openedAt) && <FreshMark className="ml-2.5 font-sans tracking-normal" />}
            </h3>
            <p className="text-s text-ink-soft">{draft.kind === 'report' ? 'Report' : 'Micro-credential'}. {draft.title}</p>
            <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1 text-xs">
              {draft.perspectives.map((key) => <PerspectiveMark key={key} of={key} size="small" />)}
            </p>
          </div>
          <div className="text-s md:text-right">
            <Closing draft={draft} />
            {draft.mine && <p className="text-xs text-ink-soft">{mineWords[draft.mine]}</p>}
          </div>
        </li>
      ))}
    </ul>
  </Section>
);

function Closing({ draft: { closesAt, daysLeft, timeZone } }: { draft: DraftLine }) {
  if (closesAt === null || daysLeft === null) return <p className="text-ink-soft">No end set</p>;
  const until = <>until <LocalTime at={closesAt} zone={timeZone} show="day" isPlaceOnly /></>;
  if (daysLeft >= SOON_DAYS) return <p className="text-ink-soft">{until}</p>;
  return <p><ToneLine tone="warn" icon="clock">{daysLeft < 1 ? 'Less than a day left' : daysLeft === 1 ? '1 day left' : `${daysLeft} days left`}</ToneLine></p>;
}
