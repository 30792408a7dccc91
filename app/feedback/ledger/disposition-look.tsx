import { type Disposition, dispositionWords } from '#domain/feedback/disposition.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';

/** How each fate of a remark looks: colour, drawing and word, always the three together. Declined is grey, since it is no fault; open is dashed. */
export const dispositionLook: Record<Disposition, { icon: IconName; text: string; rule: string; fill: string }> = {
  accepted: { icon: 'check', text: 'text-good', rule: 'border-good', fill: 'fill-good' },
  changed: { icon: 'swap', text: 'text-accent', rule: 'border-accent', fill: 'fill-accent' },
  declined: { icon: 'minus', text: 'text-ink-soft', rule: 'border-ink-faint', fill: 'fill-ink-faint' },
  'taken-back': { icon: 'undo', text: 'text-ink-soft', rule: 'border-line-strong', fill: 'fill-line-strong' },
  open: { icon: 'ring', text: 'text-warn', rule: 'border-warn border-dashed', fill: 'fill-warn' },
};

export const DispositionMark = ({ of, className = '' }: { of: Disposition; className?: string }) => (
  <span className={`inline-flex items-center gap-1.5 text-s font-semibold ${dispositionLook[of].text} ${className}`}>
    <Icon name={dispositionLook[of].icon} size="small" />
    {dispositionWords()[of]}
  </span>
);
