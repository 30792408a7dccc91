import { t } from '#domain/words/t.ts';
import { Icon } from './icon.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';

export type Stage = { label: string; state: 'done' | 'now' | 'to-come'; detail?: string };

const looks = {
  done: { icon: 'check', text: 'text-good', word: t`done` },
  now: { icon: 'now', text: 'font-semibold text-ink', word: t`now` },
  'to-come': { icon: 'ring', text: 'text-ink-soft', word: t`to come` },
} as const;

/** Where something stands in its life: done with a tick, now, and dashed what is to come. */
export const StatusLine = ({ label, stages }: { label: string; stages: readonly Stage[] }) => (
  <ol aria-label={label} className="flex flex-wrap items-center gap-y-1 text-s">
    {stages.map(({ label: word, state, detail }, index) => (
      <li key={word} aria-current={state === 'now' ? 'step' : undefined} className={`flex items-center ${looks[state].text}`}>
        <Icon name={looks[state].icon} size="small" className={`mr-1.5 ${state === 'now' ? 'text-accent' : ''}`} />
        {word}
        <VisuallyHidden>, {looks[state].word}</VisuallyHidden>
        {detail && <span className="ml-1.5 font-normal text-ink-soft">{detail}</span>}
        {index < stages.length - 1 && (
          <span aria-hidden className={`mx-2.5 w-5 border-t border-line-strong md:w-7 ${stages[index + 1]?.state === 'to-come' ? 'border-dashed' : ''}`} />
        )}
      </li>
    ))}
  </ol>
);
