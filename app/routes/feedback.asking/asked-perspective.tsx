import type { FieldMetadata, FormMetadata } from '@conform-to/react';
import { type PerspectiveKey, perspectiveWord } from '#domain/perspective.ts';
import { t } from '#domain/words/t.ts';
import { capital } from '#app/perspectives/perspective-mark.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { TextArea } from '#app/ui/text-field.tsx';
import { AskedMembers, type Left, type OnList } from './asked-members.tsx';
import type { PrepareFields } from './prepare-fields.ts';
import { QuestionRows } from './question-rows.tsx';

type Shared = { form: FormMetadata<PrepareFields>; questions: FieldMetadata<PrepareFields['questions'], PrepareFields>; isOpen: boolean };
type Props = Shared & { of: PerspectiveKey; people: FieldMetadata<string | undefined, PrepareFields> | undefined; /** Of which those are who are asked as a whole. */ ofWhom: 'community' | 'summit'; /** Those of them who are on the list, and who could be. */ membersAsked: OnList; membersLeft: Left };

/** In sight while its perspective is chosen above; whole class names, so that Tailwind sees them. */
const whileAsked: Record<PerspectiveKey, string> = {
  teacher: 'hidden group-has-[input[value=teacher]:checked]/round:block',
  coach: 'hidden group-has-[input[value=coach]:checked]/round:block',
  administrator: 'hidden group-has-[input[value=administrator]:checked]/round:block',
  educator: 'hidden group-has-[input[value=educator]:checked]/round:block',
  developer: 'hidden group-has-[input[value=developer]:checked]/round:block',
  funder: 'hidden group-has-[input[value=funder]:checked]/round:block',
  researcher: 'hidden group-has-[input[value=researcher]:checked]/round:block',
  policymaker: 'hidden group-has-[input[value=policymaker]:checked]/round:block',
  other: 'hidden group-has-[input[value=other]:checked]/round:block',
};

const countOf = (questions: Shared['questions'], key: string): number => questions.getFieldList().filter((row) => (row.getFieldset().perspective.initialValue ?? '') === key).length;
const countWords = (count: number): string => (count === 0 ? t`no question` : count === 1 ? t`one question` : t`${count} questions`);
const linesIn = (written: string | undefined): number => (written ?? '').split('\n').filter((line) => line.trim() !== '').length;

/** What one perspective is asked, and who is invited as it. */
export function AskedPerspective({ of, form, questions, people, ofWhom, membersAsked, membersLeft, isOpen }: Props) {
  const word = perspectiveWord(of, 2);
  const invited = linesIn(people?.initialValue) + membersAsked.length;
  return (
    <div id={`asked-${of}`} className={`scroll-mt-4 border-t border-line py-1 ${whileAsked[of]}`}>
      <Disclosure summary={capital(word)} hint={`${countWords(countOf(questions, of))}, ${invited === 0 ? 'nobody invited by mail' : `${invited} invited by mail`}`} isOpen={isOpen || Boolean(people?.errors)}>
        <QuestionRows form={form} field={questions} of={of} />
        {people && (
          <TextArea
            field={people}
            label={`Invite as ${word}`}
            isOptional
            rows={3}
            spellCheck={false}
            autoComplete="off"
            className="mt-6"
            hint="One a line: Ada Byron <ada@example.org>, or ada@example.org, or ada@example.org, Ada Byron."
          />
        )}
        <AskedMembers of={of} ofWhom={ofWhom} onList={membersAsked} left={membersLeft} />
      </Disclosure>
    </div>
  );
}

/** What everybody is asked, whatever they speak as. */
export const EverybodyAsked = ({ form, questions, isOpen }: Shared) => (
  <div className="border-y border-line py-1">
    <Disclosure summary="Everybody" hint={countWords(countOf(questions, ''))} isOpen={isOpen}>
      <QuestionRows form={form} field={questions} of={null} />
    </Disclosure>
  </div>
);
