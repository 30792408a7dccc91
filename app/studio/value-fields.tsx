import { type ChangeEvent, useId } from 'react';
import { joiningLanguageTags, languageWord } from '#domain/language.ts';
import { licences, licenceWords } from '#domain/licence.ts';
import { t } from '#domain/words/t.ts';
import type { StudioSlot } from '#app/editor/credential/studio-slots.ts';
import { useStudio } from './studio-context.ts';

type Choice = { value: string; label: string };
type Value = Extract<StudioSlot, { kind: 'value' }>;

/** A value of the credential that is chosen rather than written. */
export function ValueField({ slot }: { slot: Value }) {
  if (slot.field === 'hours') return <HoursField slot={slot} />;
  const choices: readonly Choice[] = slot.field === 'licence' ? licences.map((licence) => ({ value: licence, label: licenceWords()[licence] })) : joiningLanguageTags.map((tag) => ({ value: tag, label: languageWord(tag) }));
  return <ChoiceField slot={slot} choices={choices} />;
}

function ChoiceField({ slot, choices }: { slot: Value; choices: readonly Choice[] }) {
  const { mayWrite } = useStudio();
  const value = typeof slot.value === 'string' ? slot.value : '';
  const known = choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: value }];
  return (
    <select className="studio-select" aria-labelledby={`studio-${slot.field}`} value={value} disabled={!mayWrite} onChange={({ currentTarget }) => slot.acts.set('value', currentTarget.value)}>
      {known.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

function HoursField({ slot }: { slot: Value }) {
  const { mayWrite } = useStudio();
  const id = useId();
  const [least = null, most = null] = Array.isArray(slot.value) ? (slot.value as unknown[]) : [];
  const set = (place: 0 | 1) => (event: ChangeEvent<HTMLInputElement>) => {
    const written = event.currentTarget.valueAsNumber;
    const hours = [least, most];
    hours[place] = Number.isFinite(written) && written >= 0 ? written : null;
    slot.acts.set('value', hours);
  };
  const field = (place: 0 | 1, label: string, value: unknown) => (
    <label htmlFor={`${id}-${place}`} className="flex items-center gap-2 text-s">
      {label}
      <input id={`${id}-${place}`} type="number" min={0} step={0.5} inputMode="decimal" className="studio-number" value={typeof value === 'number' ? value : ''} disabled={!mayWrite} onChange={set(place)} />
    </label>
  );
  return (
    <div className="flex flex-wrap items-center gap-4">
      {field(0, t`At least`, least)}
      {field(1, t`at most`, most)}
    </div>
  );
}
