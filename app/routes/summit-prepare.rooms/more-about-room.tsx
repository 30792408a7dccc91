import type { FieldMetadata } from '@conform-to/react';
import { accessNeeds } from '#domain/access-need.ts';
import { attributions, roomRuleWords } from '#domain/attribution.ts';
import { joiningLanguageTags, languageWord } from '#domain/language.ts';
import { roomNeedWords } from '#domain/live/room-need-words.ts';
import { MOST_SEATS } from '#domain/live/room-seats.ts';
import { t } from '#domain/words/t.ts';
import { CheckboxGroup } from '#app/ui/choice-groups.tsx';
import { NumberField } from '#app/ui/date-time-fields.tsx';
import { Disclosure } from '#app/ui/disclosure.tsx';
import { NativeSelect } from '#app/ui/native-select.tsx';
import { TextField } from '#app/ui/text-field.tsx';
import type { RoomChoices, RoomFields } from './room-fields.ts';

const needs = accessNeeds.map((need) => ({ value: need, label: roomNeedWords()[need] }));
const rules = attributions.filter((level) => level !== 'named').map((level) => ({ value: level, label: roomRuleWords()[level] }));
const languages = joiningLanguageTags.map((tag) => ({ value: tag, label: languageWord(tag) }));

type Own = 'capacity' | 'reserve' | 'language' | 'meets' | 'meetingUrl' | 'facilitatorId' | 'attribution';
type Props = { fields: { [Name in Own]: FieldMetadata<RoomFields[Name], RoomFields> }; facilitators: RoomChoices['facilitators'] };

/** What a room is given besides its focus: less often changed, so folded away until something in it was refused. */
export function MoreAboutRoom({ fields: { capacity, reserve, language, meets, meetingUrl, facilitatorId, attribution }, facilitators }: Props) {
  const isRefused = [capacity, reserve, language, meets, meetingUrl, facilitatorId, attribution].some(({ errors }) => errors !== undefined);
  return (
    <Disclosure summary="More about this room" hint="Seats, facilitator, names in reports, language, access, meeting link" isOpen={isRefused}>
      <div className="grid gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <NumberField field={capacity} label="Seats" hint="How many people the room holds." min={1} max={MOST_SEATS} />
          <NumberField field={reserve} label="Kept for latecomers" hint="Of these seats, not given away beforehand." min={0} max={MOST_SEATS - 1} />
          {facilitators.length > 0 && (
            <NativeSelect
              field={facilitatorId}
              label="Facilitator"
              isOptional
              choices={facilitators.map(({ id, name, role }) => ({ value: id, label: role === 'convener' ? t`${name}, convener` : name }))}
              placeholder="Nobody yet"
            />
          )}
          <NativeSelect field={language} label="Language" isOptional choices={languages} placeholder="Any" />
        </div>
        <NativeSelect
          field={attribution}
          label="In reports, people of this room are shown"
          isOptional
          hint="A “Chatham House” room is reported without names. Nobody may choose to be shown with more than this."
          choices={rules}
          placeholder="As in the whole summit"
        />
        <CheckboxGroup field={meets} label="The room has" isOptional hint="People who asked for one of these when they joined are seated where it is." choices={needs} isInline />
        <TextField field={meetingUrl} label="Meeting link" isOptional hint="For people who take part from afar." type="url" inputMode="url" autoComplete="off" placeholder="https://" maxLength={500} />
      </div>
    </Disclosure>
  );
}
