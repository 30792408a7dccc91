import { t } from '#domain/words/t.ts';

const MINUTE_MS = 60_000;

/** "just now", "2 min ago". */
export function agoWords(at: number, now: number): string {
  const minutes = Math.floor(Math.max(0, now - at) / MINUTE_MS);
  return minutes === 0 ? t`just now` : t`${minutes} min ago`;
}

type Help = { askedAt: number; takenBy: string | null };

/** Where a call for help stands. */
export const helpWords = ({ askedAt, takenBy }: Help, now: number): string => (takenBy === null ? t`Help asked ${agoWords(askedAt, now)}` : t`${takenBy} is on the way`);

/** What is spoken of a call for help, without minutes, so that it is spoken when something changes alone. */
export function helpSaid(help: { text: string; takenBy: string | null } | null, wasAsked: boolean): string {
  if (help) return help.takenBy === null ? t`Help was asked: “${help.text}”` : t`${help.takenBy} is on the way.`;
  return wasAsked ? t`The call for help is over.` : '';
}
