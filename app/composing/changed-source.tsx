import { useState } from 'react';
import type { SourceView } from '#server/services/reports/read-composer.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { ChangedWords } from './changed-words.tsx';
import { ComposeForm } from './compose-form.tsx';
import { useComposing } from './composing-context.ts';
import { useComposeAct } from './use-compose-act.ts';

type Props = { source: SourceView; /** The words of the passage are no longer those that were taken. */ isEdited: boolean; /** The passage has other sources, too. */ isOneOfMany: boolean };

/** A room that changed its words after they were taken: how, and what to do about it. */
export function ChangedSource({ source: { id, room, wording, changedTo, isRecommended }, isEdited, isOneOfMany }: Props) {
  const { view } = useComposing();
  const [arrive] = useState(() => () => document.getElementById(`block-${id}`)?.focus());
  const act = useComposeAct(arrive);
  if (changedTo === null) return null;
  const isGone = changedTo.wording === '';
  const titleId = `changed-title-${id}`;
  return (
    <div id={`changed-${id}`} role="group" aria-labelledby={titleId} tabIndex={-1} className="composed-changed">
      <p id={titleId} className="composed-notice text-warn">
        <Icon name="swap" size="small" />
        {isGone ? `Room ${room.number} took this out after you took it` : `Room ${room.number} changed its words after you took them`}
      </p>
      {!isGone && <ChangedWords was={wording} now={changedTo.wording} />}
      {!isGone && isOneOfMany && <p className="mb-2 text-xs text-ink-soft">The words here stay as they are, since they come from more than one place.</p>}
      {!isGone && !isOneOfMany && isEdited && <p className="mb-2 text-xs text-ink-soft">Taking the new words replaces what was edited here.</p>}
      {!isGone && isRecommended && <p className="mb-2 text-xs text-ink-soft">The new words stand in what is recommended from it, too.</p>}
      <ComposeForm fields={{ intent: 'settle', sourceId: id }} act={act} className="flex flex-wrap items-center gap-2">
        {!isGone && (
          <Button name="decision" value="take" size="small" isPending={act.isUnderWay && act.fetcher.formData?.get('decision') === 'take'}>
            Take the new words
          </Button>
        )}
        <Button name="decision" value="keep" size="small" isPending={act.isUnderWay && act.fetcher.formData?.get('decision') === 'keep'}>
          {isGone ? 'Keep it' : 'Keep these words'}
        </Button>
        <LinkButton to={`/summits/${view.summit.slug}/rooms/${room.slug}/notes`} size="small" variant="quiet">
          Ask the room
        </LinkButton>
      </ComposeForm>
    </div>
  );
}
