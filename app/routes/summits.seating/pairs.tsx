import type { LiveAct } from '#domain/live/live-act.ts';
import { readingLocale } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { SeatingView } from '#server/services/live/read-seating.ts';
import { sentWords } from '#app/convening/sent-words.ts';
import { ActForm } from '#app/live/act-form.tsx';
import { Button } from '#app/ui/button.tsx';
import { plainField } from '#app/ui/field-control.ts';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { Section } from '#app/ui/page.tsx';

type Props = { view: SeatingView; done: () => void };

const pairOf = (form: FormData): LiveAct => ({ kind: 'pair', oneId: sentWords(form.get('oneId')), otherId: sentWords(form.get('otherId')), pairing: form.get('pairing') === 'apart' ? 'apart' : 'together' });

/** Who is to sit together, or apart, the next time everybody is seated. */
export function Pairs({ view: { people, pairs }, done }: Props) {
  const choices = people.toSorted((one, other) => one.name.localeCompare(other.name, readingLocale(), { numeric: true })).map(({ accountId, name }) => ({ value: accountId, label: name }));
  return (
    <Section id="pairs" title="Together and apart">
      <p className="-mt-2 mb-3 max-w-measure text-s text-ink-soft">What is said here counts the next time everybody is seated, in every breakout session. Those whom it concerns are told who they are together with, not who they are kept apart from.</p>
      {pairs.length > 0 && (
        <ul className="mb-4 max-w-2xl">
          {pairs.map(({ oneId, one, otherId, other, kind }) => (
            <li key={`${oneId} ${otherId}`} className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1 text-s">
              <span>
                {kind === 'together' ? <><b>{one}</b> and <b>{other}</b> together</> : <><b>{one}</b> and <b>{other}</b> apart</>}
              </span>
              <ActForm act={{ kind: 'pair', oneId, otherId, pairing: 'none' }} done={done}>
                {(isUnderWay) => (
                  <Button size="small" variant="quiet" isPending={isUnderWay} aria-label={`Does not matter where ${one} and ${other} sit`} className="max-md:min-h-11">
                    Does not matter
                  </Button>
                )}
              </ActForm>
            </li>
          ))}
        </ul>
      )}
      <ActForm act={{ kind: 'pair' }} complete={pairOf} done={done} className="grid max-w-3xl items-end gap-3 sm:grid-cols-[1fr_1fr_auto_auto]">
        {(isUnderWay) => (
          <>
            <NativeSelect field={plainField('oneId', { required: true })} label="One" placeholder="Choose somebody" choices={choices} />
            <NativeSelect field={plainField('otherId', { required: true })} label="The other" placeholder="Choose somebody" choices={choices} />
            <NativeSelect
              field={plainField('pairing', { required: true, defaultValue: 'together' })}
              label="Sit"
              choices={[
                { value: 'together', label: t`together` },
                { value: 'apart', label: t`apart` },
              ]}
            />
            <Button isPending={isUnderWay} className="min-h-11">
              Note it
            </Button>
          </>
        )}
      </ActForm>
    </Section>
  );
}
