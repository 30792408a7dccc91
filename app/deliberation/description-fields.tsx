import type { GivenOut } from '#domain/deliberation/deliberation.ts';
import { t } from '#domain/words/t.ts';
import type { Attachable } from '#server/services/deliberations/moderate.ts';
import type { FieldLike } from '#app/ui/field-control.ts';
import { RadioGroup } from '#app/ui/choice-groups.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextArea, TextField } from '#app/ui/text-field.tsx';

type Props = { fields: Record<'title' | 'introduction' | 'questionId' | 'agendaSessionId' | 'isResultPublic' | 'givesOut', FieldLike>; attachable: Attachable; /** People were told who may read the result. */ isPromised?: boolean };

const choicesOf = (choices: readonly { id: string; label: string }[]) => choices.map(({ id, label }) => ({ value: id, label }));

const givenOutChoices: { value: GivenOut; label: string; hint: string }[] = [
  { value: 'perspectives', label: t`How far each perspective agrees`, hint: t`Consensus by declared perspective stands beside that by group. Nobody’s votes are given out.` },
  { value: 'votes', label: t`Everybody’s votes, by numbers drawn by lot`, hint: t`Anybody can make the map anew from the files. Nothing is told by perspective.` },
];

/** What is asked, what it is about, who may read the result, and what is told beside the groups. */
export const DescriptionFields = ({ fields, attachable, isPromised = false }: Props) => (
  <>
    <TextField field={fields.title} label="What is asked" hint="A question or a theme, as people read it above the statements." maxLength={120} />
    <TextArea field={fields.introduction} label="In a few sentences" isOptional rows={3} maxLength={600} />
    <NativeSelect field={fields.questionId} label="Strategic question it is about" isOptional placeholder="None" choices={choicesOf(attachable.questions)} />
    <NativeSelect field={fields.agendaSessionId} label="Session it belongs to" isOptional placeholder="None" choices={choicesOf(attachable.agendaSessions)} />
    {isPromised ? (
      <>
        {fields.isResultPublic.defaultChecked && <input type="hidden" name={fields.isResultPublic.name} value="on" />}
        <input type="hidden" name={fields.givesOut.name} value={fields.givesOut.defaultValue} />
      </>
    ) : (
      <>
        <label className="flex min-h-11 items-start gap-2.5 py-2 text-s">
          <input type="checkbox" name={fields.isResultPublic.name} defaultChecked={fields.isResultPublic.defaultChecked} className="mt-0.5 size-4.5 shrink-0" />
          <span>
            Everybody may read the result once it is closed
            <span className="block text-xs text-ink-soft">People are told before they vote; it cannot be changed after that.</span>
          </span>
        </label>
        <RadioGroup field={fields.givesOut} label="Beside the groups of like voters, tell" hint="Not both: from both together it could be worked out who spoke as what. People are told before they vote; it cannot be changed after that." choices={givenOutChoices} />
      </>
    )}
  </>
);
