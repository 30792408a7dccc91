import { type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { SubmitButton } from '#app/ui/submit-button.tsx';

export type OnList = readonly { id: string; name: string }[];
export type Left = readonly { accountId: string; name: string }[];
type Props = { of: PerspectiveKey; ofWhom: 'community' | 'summit'; onList: OnList; left: Left };

/** Who is asked by their account, all of a perspective or one by one; every button saves the form as well. */
export function AskedMembers({ of, ofWhom, onList, left }: Props) {
  const word = perspectiveWord(of, 2);
  return (
    <>
      {onList.length > 0 && (
        <div className="mt-3">
          <p className="max-w-measure text-s">{ofWhom === 'summit' ? 'On the list from the summit, written to at the addresses of their accounts, which are shown to nobody:' : 'On the list from the community, written to at the addresses of their accounts, which are shown to nobody:'}</p>
          <PressList people={onList.map(({ id, name }) => ({ value: id, name }))} press="off" label="Take off" />
          {onList.length > 1 && (
            <SubmitButton size="small" variant="quiet" className="mt-1" formNoValidate name="intent" value={`without-${of}`}>
              Take all of them off the list<span className="sr-only">: {word}</span>
            </SubmitButton>
          )}
        </div>
      )}
      {left.length > 0 && (
        <div className="mt-3">
          <SubmitButton size="small" name="intent" value={`members-${of}`}>
            {onList.length > 0 ? addRestWords(left.length) : addAllWords(left.length, ofWhom)}
            <span className="sr-only">: {word}</span>
          </SubmitButton>
          <Disclosure summary={`Add ${word} one by one`}>
            <PressList people={left.map(({ accountId, name }) => ({ value: accountId, name }))} press="on" label="Add" />
          </Disclosure>
        </div>
      )}
    </>
  );
}

const addRestWords = (count: number): string => (count === 1 ? t`Add the one not on the list` : t`Add the ${count} not on the list`);

function addAllWords(count: number, ofWhom: Props['ofWhom']): string {
  if (ofWhom === 'summit') return count === 1 ? t`Add the one of the summit who speaks as that` : t`Add the ${count} of the summit who speak as that`;
  return count === 1 ? t`Add the one of the community who speaks as that` : t`Add the ${count} of the community who speak as that`;
}

const PressList = ({ people, press, label }: { people: readonly { value: string; name: string }[]; press: 'on' | 'off'; label: string }) => (
  <ul className="max-w-measure">
    {people.map(({ value, name }) => (
      <li key={value} className="flex items-center justify-between gap-4 border-b border-line text-s">
        <span className="min-w-0 break-words">{name}</span>
        <SubmitButton size="small" variant="quiet" formNoValidate name={press} value={value}>
          {label}
          <span className="sr-only"> {name}</span>
        </SubmitButton>
      </li>
    ))}
  </ul>
);
