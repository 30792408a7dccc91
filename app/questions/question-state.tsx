import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { StrategicQuestionState } from '#domain/strategic-question.ts';
import { t } from '#domain/words/t.ts';
import { Icon, type IconName } from '#app/ui/icon.tsx';

/** The states of a strategic question, and that of one from the floor that was put aside. */
type ShownState = StrategicQuestionState | 'parked';

export type QuestionStateView = {
  state: ShownState;
  /** Where it was answered or carried on to; may be empty. */
  outcome: string;
  outcomeUrl: string;
  /** How many people gave it points. */
  people: number;
};

const looks: Record<ShownState, { icon: IconName; word: string; lead: string; mark: string; text: string }> = {
  open: { icon: 'ring', word: t`Open`, lead: '', mark: 'text-ink-faint', text: '' },
  answered: { icon: 'check', word: t`Answered`, lead: t`in `, mark: 'text-good', text: 'text-good' },
  'carried-on': { icon: 'arrow', word: t`Carried on`, lead: t`to `, mark: 'text-accent', text: 'text-accent' },
  parked: { icon: 'clock', word: t`Put aside for later`, lead: '', mark: 'text-ink-soft', text: 'text-ink-soft' },
  merged: { icon: 'swap', word: t`Merged`, lead: t`into `, mark: 'text-ink-soft', text: 'text-ink-soft' },
};

/** "31 people want it answered". */
export const wantedWords = (people: number): string => {
  if (people === 0) return t`Nobody gave it points yet`;
  return people === 1 ? t`1 person wants it answered` : t`${people} people want it answered`;
};

/** What became of a question: answered with a tick, carried on with an arrow, open with a dashed ring; and where, or how many want it. */
export function QuestionState({ state, outcome, outcomeUrl, people, detail }: QuestionStateView & { /** In place of where, or how many want it. */ detail?: ReactNode }) {
  const { icon, word, lead, mark, text } = looks[state];
  return (
    <div className="grid grid-cols-[auto_1fr] gap-2 text-s leading-snug">
      <Icon name={icon} className={`mt-px ${mark}`} />
      <div>
        <p className={`font-semibold ${text}`}>{word}</p>
        {detail && <p className="text-xs text-ink-soft">{detail}</p>}
        {!detail && state === 'open' && <p className="text-xs text-ink-soft">{wantedWords(people)}</p>}
        {!detail && state !== 'open' && outcome && (
          <p className="text-xs text-ink-soft">
            {lead}
            {outcomeUrl ? <Link to={outcomeUrl}>{outcome}</Link> : outcome}
          </p>
        )}
      </div>
    </div>
  );
}
