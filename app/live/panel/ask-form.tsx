import { useActionData } from '@remix-run/react';
import { useId } from 'react';
import { attributions, type Attribution, moreReserved } from '#domain/attribution.ts';
import { addressee } from '#domain/live/floor-at-hand.ts';
import type { MeEntry, RunLine } from '#domain/live/views/entry-types.ts';
import { t } from '#domain/words/t.ts';
import type { RefusedForm } from '#app/http/answer-form.server.ts';
import { perspectiveWord } from '#domain/perspective.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { capital } from '#app/perspectives/perspective-mark.tsx';
import { Button } from '#app/ui/button.tsx';
import { controlLook } from '#app/ui/field-control.ts';

/** Asks the session at hand something, shown as the person chooses, and with no more than they are shown in this summit. */
export function AskForm({ floor, me }: { floor: RunLine; me: MeEntry }) {
  const id = useId();
  const sent = useActionData<Partial<RefusedForm>>()?.lastResult?.initialValue;
  const typed = sent?.kind === 'ask-panel' && typeof sent.text === 'string' ? sent.text : '';
  const taken = attributions.filter((shownAs) => shownAs !== 'anonymous' || floor.takesAnonymous);
  const allowed = taken.filter((shownAs) => moreReserved(shownAs, me.attribution) === shownAs);
  // Who is shown without name or perspective anyway asks so; the session’s own rule is about who may choose it.
  const [first = 'perspective', ...less] = allowed;
  const choices = [first, ...less];
  const words: Record<Attribution, string> = { named: t`My name, ${me.name}`, perspective: t`My perspective, ${capital(perspectiveWord(me.speaksAs))}`, anonymous: t`Without name or perspective` };
  return (
    <ActForm
      act={{ kind: 'ask-panel', agendaSessionId: floor.id }}
      complete={(form) => ({ kind: 'ask-panel', agendaSessionId: floor.id, text: textOf(form, 'text'), shownAs: choices.find((shownAs) => shownAs === form.get('shownAs')) ?? first })}
      className="grid gap-2"
    >
      {(isUnderWay) => (
        <>
          <label htmlFor={`${id}text`} className="text-s font-semibold">
            Ask {addressee(floor)}
          </label>
          <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2">
            <textarea id={`${id}text`} name="text" rows={1} required maxLength={300} defaultValue={typed} placeholder="One question, one sentence" aria-describedby={`${id}shown`} className={`${controlLook} field-sizing-content py-2.25 leading-normal`} />
            <Button isPending={isUnderWay} className="min-h-11">
              Ask
            </Button>
          </div>
          <fieldset>
            <legend className="float-left mr-3 py-1 text-xs text-ink-soft pointer-coarse:py-3">Shown as</legend>
            <div className="flex flex-wrap gap-x-4">
              {choices.map((shownAs) => (
                <label key={shownAs} className="inline-flex items-center gap-1.5 py-1 text-xs pointer-coarse:min-h-11">
                  <input type="radio" name="shownAs" value={shownAs} defaultChecked={shownAs === first} />
                  {words[moreReserved(shownAs, me.attribution)]}
                </label>
              ))}
            </div>
          </fieldset>
          <p id={`${id}shown`} className="text-xs text-ink-soft">
            Everybody in the summit reads it. Once the session is over it stands on the summit’s page, shown so, and never with more than your place in this summit says.
          </p>
        </>
      )}
    </ActForm>
  );
}

/** What was typed into a field of a form; a file is none. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
