import { reasonWords } from '#domain/moderation/kinds.ts';
import { t } from '#domain/words/t.ts';
import type { OwnFlag } from '#server/services/moderation/flag-thing.ts';
import { Notice } from '#app/ui/notice.tsx';
import { LocalTime } from '#app/ui/time.tsx';

const states: Record<OwnFlag['state'], { tone: 'plain' | 'good'; title: string }> = {
  waits: { tone: 'plain', title: t`You have flagged this. It waits for those who moderate.` },
  'acted-upon': { tone: 'good', title: t`Those who moderate acted upon what you flagged. Thank you.` },
  dismissed: { tone: 'plain', title: t`Those who moderate left it as it is.` },
};

/** What one said of a thing oneself, and what came of it. */
export const OwnFlagLine = ({ flag }: { flag: OwnFlag }) => (
  <Notice tone={states[flag.state].tone} title={states[flag.state].title} icon="flag" className="mb-8">
    <p>
      {reasonWords()[flag.kind].name}: {flag.words} <span className="text-ink-soft">(<LocalTime at={flag.at} zone="UTC" show="day" isPlaceOnly />)</span>
    </p>
    {flag.why && <p className="mt-1.5">Their reason: {flag.why}</p>}
  </Notice>
);
