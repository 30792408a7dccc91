import { Icon } from '#app/ui/icon.tsx';

type Props = { label: string; /** As it is stored. */ chosen: unknown; choices: readonly { value: string; label: string; /** Where the label is too long to stand in a line of several. */ short?: string }[]; isDisabled: boolean; onChoose: (values: string[]) => void; /** Said where there is nothing to choose from. */ none?: string };

/** Several of a few, behind what is chosen at the moment. */
export function ChosenSeveral({ label, chosen, choices, isDisabled, onChoose, none = '' }: Props) {
  const values = Array.isArray(chosen) ? chosen.filter((value): value is string => typeof value === 'string') : [];
  const named = choices.filter(({ value }) => values.includes(value)).map(({ label: whole, short = whole }) => short);
  const choose = (value: string, isChosen: boolean) => onChoose(isChosen ? [...values, value] : values.filter((each) => each !== value));
  return (
    <details className="studio-several">
      <summary>
        <Icon name="chevron" size="small" className="mr-1 inline-block -rotate-90 in-open:rotate-0" />
        {label}: {named.length > 0 ? named.join(', ') : <em>not said</em>}
      </summary>
      {choices.length === 0 && <p>{none}</p>}
      {choices.map((choice) => (
        <label key={choice.value}>
          <input type="checkbox" disabled={isDisabled} checked={values.includes(choice.value)} onChange={({ currentTarget }) => choose(choice.value, currentTarget.checked)} />
          {choice.label}
        </label>
      ))}
    </details>
  );
}
