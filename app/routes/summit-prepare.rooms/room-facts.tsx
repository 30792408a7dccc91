import { roomRuleWords } from '#domain/attribution.ts';
import { languageWord } from '#domain/language.ts';
import { roomNeedWords } from '#domain/live/room-need-words.ts';
import { t } from '#domain/words/t.ts';
import type { PlannedRoomView } from '#server/services/agenda/prepare-rooms.ts';
import type { RoomChoices } from './room-fields.ts';

/** What a room is given, in one line: "8 seats, 2 of them for latecomers · 5 prompts · Spanish". */
export function RoomFacts({ room, facilitators }: { room: PlannedRoomView; facilitators: RoomChoices['facilitators'] }) {
  const { capacity, reserve, prompts, language, meets, meetingUrl, facilitatorId, attribution } = room;
  const facilitator = facilitators.find(({ id }) => id === facilitatorId);
  const facts = [
    `${capacity === 1 ? t`1 seat` : t`${capacity} seats`}${reserve > 0 ? t`, ${reserve} of them for latecomers` : ''}`,
    prompts.length === 0 ? t`no prompts` : prompts.length === 1 ? t`1 prompt` : t`${prompts.length} prompts`,
    facilitator && t`facilitator: ${facilitator.name}`,
    attribution && t`in reports ${roomRuleWords()[attribution]}`,
    language && languageWord(language),
    ...meets.map((need) => roomNeedWords()[need]),
    meetingUrl && t`meeting link`,
  ];
  return <p className="mt-1 text-xs text-ink-soft">{facts.filter(Boolean).join(' · ')}</p>;
}
