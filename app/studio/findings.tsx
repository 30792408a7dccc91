import { useMemo, useRef } from 'react';
import { checkIds, type Finding, type Severity } from '#domain/credential/checks/finding.ts';
import { credentialFields } from '#domain/credential/credential-fields.ts';
import { t } from '#domain/words/t.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { useStudio } from './studio-context.ts';
import { useBeside } from './use-beside.ts';

const looks: Record<Severity, { word: string; icon: IconName; className: string }> = {
  E: { word: t`Blocks publication`, icon: 'minus', className: 'text-bad' },
  W: { word: t`Warning`, icon: 'warning', className: 'text-warn' },
  I: { word: t`Hint`, icon: 'hint', className: 'text-accent' },
};
const severities: readonly Severity[] = ['E', 'W', 'I'];

/** How many findings there are of each kind, in words. */
export const countWords = (findings: readonly Finding[]): string[] => {
  const [blocks = 0, warnings = 0, hints = 0] = severities.map((severity) => findings.filter((finding) => finding.severity === severity).length);
  return [
    blocks > 0 && (blocks === 1 ? t`1 block` : t`${blocks} blocks`),
    warnings > 0 && (warnings === 1 ? t`1 warning` : t`${warnings} warnings`),
    hints > 0 && (hints === 1 ? t`1 hint` : t`${hints} hints`),
  ].filter((words) => words !== false);
};

const fieldPlaces = new Map<string, number>(credentialFields.map(({ key }, place) => [key, place]));
const orderOf = ({ place: { field }, severity }: Finding): number => (fieldPlaces.get(field) ?? 0) * severities.length + severities.indexOf(severity);
/** As their fields follow each other, the gravest of a field first. */
export const inTextOrder = (one: Finding, other: Finding): number => orderOf(one) - orderOf(other);

/** What the checks find, in the order of the text and beside it where there is room, each with its reason and the way to its place. */
export function Findings() {
  const { findings } = useStudio();
  const sorted = useMemo(() => (findings ?? []).toSorted(inTextOrder), [findings]);
  const list = useRef<HTMLUListElement>(null);
  useBeside(list, sorted);
  return (
    <aside className="studio-findings" aria-labelledby="findings-heading">
      <h2 id="findings-heading" className="composer-label">
        Checks
      </h2>
      <p role="status" className="mb-4 text-s font-semibold">
        {findings === null ? 'The checks have not run yet.' : findings.length === 0 ? `All ${checkIds.length} checks pass.` : countWords(findings).join(', ')}
      </p>
      <ul ref={list} className="grid gap-3">
        {sorted.map((finding, place) => (
          <Line key={`${finding.id} ${JSON.stringify(finding.place)} ${place}`} finding={finding} />
        ))}
      </ul>
    </aside>
  );
}

function Line({ finding: { id, severity, reason, place, quote } }: { finding: Finding }) {
  const { goTo } = useStudio();
  const { word, icon, className } = looks[severity];
  return (
    <li data-beside={place.entryId === undefined ? `[data-field="${place.field}"]` : `[data-entry="${place.entryId}"]`} className={`border-l-3 border-current pl-3 text-xs ${className}`}>
      <p className="flex items-center gap-1.5 font-semibold">
        <Icon name={icon} size="small" />
        {word}
        <span className="ml-auto font-normal text-ink-faint">{id}</span>
      </p>
      <p className="my-1 text-ink">{reason}</p>
      <button type="button" className="studio-link text-left" onClick={() => goTo(place)}>
        {quote ? `Go to “${quote}”` : 'Go there'}
      </button>
    </li>
  );
}
