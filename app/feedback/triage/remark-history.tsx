import { dispositionWords } from '#domain/feedback/disposition.ts';
import { t } from '#domain/words/t.ts';
import type { OpenedRemark } from '#server/services/feedback/ledger/read-opened.ts';
import { PlaceTime } from '#app/reports/place-time.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';

type Act = OpenedRemark['acts'][number];

/** What was done with a remark, one after the other. */
export const RemarkHistory = ({ acts }: { acts: readonly Act[] }) =>
  acts.length > 0 && (
    <Disclosure summary="What was done with it" hint={String(acts.length)}>
      <ol className="grid gap-2 text-xs">
        {acts.map((act) => (
          <li key={act.id}>
            <span className="text-ink-soft">
              <PlaceTime at={act.actedAt.toISOString()} zone="UTC" />
              {': '}
            </span>
            {act.kind === 'answered' ? 'Whoever gave it' : (act.name ?? 'Somebody who is gone')} {doneWords(act)}
            {act.reason && <span className="text-ink-soft"> {act.reason}</span>}
          </li>
        ))}
      </ol>
    </Disclosure>
  );

function doneWords({ kind, disposition }: Act): string {
  switch (kind) {
    case 'closed':
      return t`closed it as ${dispositionWords()[disposition].toLowerCase()}.`;
    case 'opened-again':
      return t`opened it again.`;
    case 'assigned':
      return t`said who has it.`;
    case 'noted':
      return t`noted what it waits for.`;
    case 'grouped':
      return t`changed what it stands with.`;
    case 'answered':
      return t`answered.`;
  }
}
