import { Form } from '@remix-run/react';
import type { RecommendationView } from '#server/services/reports/recommending/read-recommendations.ts';
import { ChangedWords } from '#app/composing/changed-words.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

type Props = { changed: NonNullable<RecommendationView['changed']>; sourceId: string; number: number };

/** That the room of a recommendation changed its words after they were taken: how, and what to do about it. */
export function ChangedRecommendation({ changed: { room, was, now, isEdited, isInText }, sourceId, number }: Props) {
  const isGone = now === '';
  const titleId = `changed-title-${number}`;
  return (
    <div role="group" aria-labelledby={titleId} className="composed-changed">
      <p id={titleId} className="composed-notice text-warn">
        <Icon name="swap" size="small" />
        {isGone ? `Room ${room} took this out after it was taken` : `Room ${room} changed its words after they were taken`}
      </p>
      {!isGone && <ChangedWords was={was} now={now} />}
      {!isGone && (isEdited || isInText) && (
        <p className="mb-2 text-xs text-ink-soft">
          {isEdited && 'Taking the new words replaces what was edited here. '}
          {isInText && 'The passage stands in the text of the report, which has the new words then, too.'}
        </p>
      )}
      <Form method="post" preventScrollReset className="mt-2 flex flex-wrap gap-2">
        <input type="hidden" name="intent" value="settle" />
        <input type="hidden" name="sourceId" value={sourceId} />
        {!isGone && (
          <SubmitButton size="small" name="decision" value="take">
            Take the new words
          </SubmitButton>
        )}
        <SubmitButton size="small" name="decision" value="keep">
          {isGone ? 'Keep it' : 'Keep these words'}
        </SubmitButton>
      </Form>
    </div>
  );
}
