import { type ChangeEvent, useId } from 'react';
import type { Attribution } from '#domain/attribution.ts';
import { attributions } from '#domain/attribution.ts';
import { t } from '#domain/words/t.ts';
import { Button } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { type Stage, StatusLine } from '#app/ui/status-line.tsx';
import { useHydrated } from '#app/ui/use-hydrated.ts';
import { ComposeForm } from './compose-form.tsx';
import { useComposing } from './composing-context.ts';
import { useComposeAct } from './use-compose-act.ts';

const contributorWords: Record<Attribution, string> = { named: t`Named, where they agreed`, perspective: t`Perspective only`, anonymous: t`Anonymous` };

/** Where the report is in its life, and how its contributors appear in it. */
export function ComposerState() {
  const { report, approval } = useComposing().view;
  const isPublished = report.version > 0;
  const isAsked = approval !== null;
  const stages: Stage[] = [
    { label: t`Composed`, state: report.isEmpty || (!isAsked && !isPublished) ? 'now' : 'done' },
    { label: t`Being approved`, state: isAsked ? (isPublished ? 'done' : 'now') : 'to-come', detail: approval ? t`${approval.approved} of ${approval.asked}` : undefined },
    { label: report.isWithdrawn ? t`Withdrawn` : t`Published`, state: isPublished ? 'done' : 'to-come', detail: isPublished ? t`version ${report.version}` : undefined },
  ];
  return (
    <div className="composer-state">
      <StatusLine label="State of this report" stages={stages} />
      <Contributors />
    </div>
  );
}

function Contributors() {
  const { report } = useComposing().view;
  const id = useId();
  const act = useComposeAct();
  const isAlive = useHydrated();
  const choose = ({ currentTarget }: ChangeEvent<HTMLSelectElement>) => act.fetcher.submit(currentTarget.form);
  return (
    <ComposeForm fields={{ intent: 'contributors' }} act={act} className="composer-contributors">
      <label htmlFor={id}>Contributors appear as</label>
      <span className="relative">
        <select key={report.attribution} id={id} name="attribution" defaultValue={report.attribution} onChange={choose}>
          {attributions.map((value) => (
            <option key={value} value={value}>
              {contributorWords[value]}
            </option>
          ))}
        </select>
        <Icon name="chevron" size="small" className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-ink-soft" />
      </span>
      {!isAlive && <Button size="small">Set</Button>}
    </ComposeForm>
  );
}
