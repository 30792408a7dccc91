import { useId } from 'react';
import { credentialFields, type EntryField } from '#domain/credential/credential-fields.ts';
import { t } from '#domain/words/t.ts';
import type { StudioSlot } from '#app/editor/credential/studio-slots.ts';
import { ChosenSeveral } from './chosen-several.tsx';
import { choicesOf, mediumWords } from './value-words.ts';
import { useStudio } from './studio-context.ts';

type Entry = Extract<StudioSlot, { kind: 'entry' }>;

/** What is chosen for an entry rather than written: a limit, a year, the media of an artifact; what a row of the rubric points to. */
export function EntryValues({ slot }: { slot: Entry }) {
  const fields = credentialFields.find(({ key }) => key === slot.list)?.entry?.fields ?? [];
  return (
    <div className="studio-values">
      {slot.list === 'rubric' ? <RowValues slot={slot} /> : fields.map((field) => <EntryValue key={field.key} slot={slot} field={field} />)}
    </div>
  );
}

function EntryValue({ slot, field: { key, label: called, kind } }: { slot: Entry; field: EntryField }) {
  const { mayWrite } = useStudio();
  const id = useId();
  const value = slot.values[key];
  const label = called();
  const set = (chosen: unknown) => slot.acts.set(key, chosen);
  switch (kind) {
    case 'number':
      return (
        <label htmlFor={id}>
          {label}
          <input
            id={id}
            type="number"
            min={0}
            step={1}
            inputMode="numeric"
            className="studio-number"
            disabled={!mayWrite}
            value={typeof value === 'number' ? value : ''}
            onChange={({ currentTarget: { valueAsNumber: written } }) => set(Number.isInteger(written) && written >= 0 ? written : null)}
          />
        </label>
      );
    case 'yes-no':
      return (
        <label>
          <input type="checkbox" disabled={!mayWrite} checked={value === true} onChange={({ currentTarget }) => set(currentTarget.checked)} />
          {label}
        </label>
      );
    case 'media':
      return <ChosenSeveral label={label} chosen={value} choices={Object.entries(mediumWords).map(([medium, words]) => ({ value: medium, label: words }))} isDisabled={!mayWrite} onChoose={set} />;
    case 'choice':
      return (
        <label htmlFor={id}>
          {label}
          <select id={id} className="studio-select" disabled={!mayWrite} value={typeof value === 'string' ? value : ''} onChange={({ currentTarget }) => set(currentTarget.value || null)}>
            <option value="">Not said</option>
            {choicesOf(slot.list).map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </label>
      );
    case 'line':
    case 'prose':
    case 'authors':
    case 'day':
      return null;
  }
}

/** What a row of the rubric judges, and how. */
function RowValues({ slot }: { slot: Entry }) {
  const { mayWrite, draft } = useStudio();
  const set = (name: string) => (chosen: unknown) => slot.acts.set(name, chosen);
  const id = useId();
  return (
    <>
      <ChosenSeveral label="Artifacts judged" chosen={slot.values.artifactIds} choices={draft.artifacts.map((artifact, place) => ({ value: artifact.id, label: artifact.title || t`Artifact ${place + 1}` }))} isDisabled={!mayWrite} onChoose={set('artifactIds')} none="Write the artifacts first." />
      <ChosenSeveral label="Components shown" chosen={slot.values.componentIds} choices={draft.methodComponents.map((component, place) => ({ value: component.id, label: `${place + 1}. ${component.text || t`A component without words`}`, short: String(place + 1) }))} isDisabled={!mayWrite} onChoose={set('componentIds')} none="Write the method components first." />
      <label htmlFor={id}>
        It asks
        <select id={id} className="studio-select" disabled={!mayWrite} value={slot.values.kind === 'completeness' ? 'completeness' : 'quality'} onChange={({ currentTarget }) => set('kind')(currentTarget.value)}>
          <option value="quality">How well it was done</option>
          <option value="completeness">Whether it is there</option>
        </select>
      </label>
    </>
  );
}
