import { Link } from '@remix-run/react';
import { t } from '#domain/words/t.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';
import { useComposing } from './composing-context.ts';
import { changedSources } from './next-step.ts';

/** On a phone, the parts of the composer at the thumb. */
export function ComposerTabs() {
  const { view, places } = useComposing();
  const changed = changedSources(view, places);
  const [first] = changed;
  const parts: { to: string; icon: IconName; label: string; isUrgent?: boolean }[] = [
    { to: '#report', icon: 'pencil', label: t`Report` },
    { to: '#found', icon: 'list', label: t`Rooms` },
    { to: first ? `#changed-${first.id}` : '#report', icon: 'swap', label: t`Changed ${changed.length}`, isUrgent: changed.length > 0 },
    { to: `/reports/${view.report.slug}/approval`, icon: 'check', label: view.approval ? t`Approval ${view.approval.approved}/${view.approval.asked}` : t`Approval` },
  ];
  return (
    <nav aria-label="Parts of the composer" className="composer-tabs">
      {parts.map(({ to, icon, label, isUrgent }) => (
        <Link key={icon} to={to} reloadDocument={to.startsWith('#')} className={isUrgent ? 'text-warn' : 'text-ink-soft'}>
          <Icon name={icon} />
          {label}
        </Link>
      ))}
    </nav>
  );
}
