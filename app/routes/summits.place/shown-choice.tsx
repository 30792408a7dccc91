import { Form } from '@remix-run/react';
import { type Attribution, attributions, attributionWords, moreReserved, roomRuleWords, shownWords } from '#domain/attribution.ts';
import { ownShownWords } from '#domain/report/own-shown-words.ts';
import { t } from '#domain/words/t.ts';
import type { PlaceView } from '#server/services/joining/read-place.ts';
import { SubmitButton } from '#app/ui/submit-button.tsx';

const row = 'flex min-h-10 items-start gap-2.5 py-1.75 text-s pointer-coarse:min-h-11 pointer-coarse:py-2.5';

/** How somebody is shown in what comes of this summit: what holds now and why, and the choice that is theirs. */
export function ShownChoice({ name, shown }: { name: string; shown: PlaceView['shown'] }) {
  const { own, profile, summit, mayChoose } = shown;
  const choices = attributions.filter((level) => mayChoose || moreReserved(level, summit) === level);
  const atFirst = moreReserved(summit, profile);
  return (
    <section id="shown" aria-labelledby="shown-title" className="mt-10 border-t border-line pt-5">
      <h2 id="shown-title" className="text-l">
        How you are shown in reports
      </h2>
      <p className="mt-1 text-s text-ink-soft">
        In reports you are shown as: <strong className="text-ink">{ownShownWords({ ...shown, name })}</strong>. Rooms that are reported without names keep to that, whatever you choose.
      </p>
      <Form method="post" className="mt-4 grid gap-4">
        <fieldset>
          <legend className="text-s font-semibold">In what is published or downloaded from this summit</legend>
          <label className={row}>
            <input type="radio" name="attribution" value="profile" defaultChecked={own === null} className="mt-0.5 size-4.5 shrink-0" />
            <span>
              As your profile and this summit say: {shownWords()[atFirst]}
              <span className="block text-xs text-ink-soft">{reason(summit, profile)}</span>
            </span>
          </label>
          {choices.map((level) => (
            <label key={level} className={row}>
              <input type="radio" name="attribution" value={level} defaultChecked={own === level} className="mt-0.5 size-4.5 shrink-0" />
              {attributionWords()[level]}
            </label>
          ))}
        </fieldset>
        {!mayChoose && summit !== 'named' && <p className="text-xs text-ink-soft">The conveners have everybody shown {roomRuleWords()[summit]}, so there is no choice of more.</p>}
        <SubmitButton name="intent" value="shown" className="justify-self-start">
          Save how you are shown
        </SubmitButton>
      </Form>
    </section>
  );
}

const reason = (summit: Attribution, profile: Attribution): string =>
  summit === 'named' ? t`Your profile says: ${shownWords()[profile]}.` : t`Your profile says: ${shownWords()[profile]}. In this summit people are shown ${roomRuleWords()[summit]}.`;
