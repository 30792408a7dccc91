import type { BoardRoom } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';

type Prompt = BoardRoom['prompts'][number];

const stateOf = ({ words, isReady }: Prompt): 'ready' | 'begun' | 'blank' => (isReady ? 'ready' : words > 0 ? 'begun' : 'blank');
const stateWords = { ready: t`ready`, begun: t`begun`, blank: t`blank` };
const looks = { ready: 'border-ink-soft bg-ink-soft', begun: 'border-ink-faint shadow-[inset_7px_0_0_var(--ink-soft)]', blank: 'border-ink-faint' };

/** The prompts of a room as little boxes: empty, begun, ready; and in words how many are blank. */
export function PromptBoxes({ prompts, className = '' }: { prompts: readonly Prompt[]; className?: string }) {
  if (prompts.length === 0) return <p className={`text-xs text-ink-faint ${className}`}>no prompts</p>;
  const blank = prompts.filter((prompt) => stateOf(prompt) === 'blank').length;
  return (
    <div className={className}>
      <span role="img" aria-label={prompts.map((prompt) => `${prompt.title}: ${stateWords[stateOf(prompt)]}`).join('; ')} className="mb-1 flex flex-wrap gap-0.75">
        {prompts.map((prompt, place) => (
          <i key={`${place} ${prompt.title}`} className={`h-2 w-4 rounded-[2px] border-[1.5px] ${looks[stateOf(prompt)]}`} />
        ))}
      </span>
      <p className="text-xs text-ink-soft">{blank === 0 ? 'none blank' : <><b className="text-ink">{blank}</b> blank</>}</p>
    </div>
  );
}

/** Each prompt by its title with how far it is, blank ones in ink. */
export const PromptStates = ({ prompts }: { prompts: readonly Prompt[] }) => (
  <ul className="py-1">
    {prompts.map((prompt, place) => (
      <li key={`${place} ${prompt.title}`} className="flex justify-between gap-3 py-0.5">
        <span className="min-w-0">{prompt.title}</span>
        <span className={`text-xs whitespace-nowrap ${stateOf(prompt) === 'blank' ? 'font-semibold text-ink' : 'text-ink-soft'}`}>
          {prompt.isReady ? 'ready to report' : prompt.words === 0 ? 'blank' : prompt.words === 1 ? '1 word' : `${prompt.words} words`}
        </span>
      </li>
    ))}
  </ul>
);
