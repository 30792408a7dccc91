import { gatherDays, type ReadNotice } from '../notices/gather-notices.ts';
import { sentenceText } from '../notices/notice-sentence.ts';
import { shortWords } from '../notices/short-words.ts';
import { thingKey } from '../notices/thing.ts';
import { t } from '../words/t.ts';

/** What a device shows. `path` opens the notice and so reads it, and `page` is where that leads. */
export type PushMessage = { title: string; body: string; path: string; page: string; /** A later message with the same tag stands in the place of this one. */ tag: string; lang: string };

/** Push services take 4096 bytes of what is encrypted, of which that itself takes some hundred. */
export const PUSH_MAX_BYTES = 3_000;
/** Of what somebody said, so much is shown at a glance. */
const SAYING_MOST_CHARACTERS = 160;
const TITLE_MOST_CHARACTERS = 160;

type Given = { /** The newest first; all can be read. */ notices: readonly (ReadNotice & { path: string })[]; zone: string; lang: string };

/** What a device is told of these notices, in one message: what happened as mails say it; of several things the newest, and how many more there are. */
export function drawPush({ notices, zone, lang }: Given): PushMessage {
  const lines = gatherDays(notices, zone).flatMap((day) => day.lines);
  const [line] = lines;
  if (!line) throw new Error('A message to a device tells of at least one notice.');
  const title = cut(sentenceText(line.sentence), TITLE_MOST_CHARACTERS);
  if (lines.length > 1) return { title, body: lines.length === 2 ? t`And one more notice` : t`And ${lines.length - 1} more notices`, path: '/notices', page: '/notices', tag: 'notices', lang };
  const newest = notices.find(({ id }) => id === line.id);
  const body = line.sayings.map(({ name, words }) => cut(name === null ? words : `${name}: ${words}`, SAYING_MOST_CHARACTERS)).join('\n');
  return { title, body, path: `/notices/${line.id}`, page: newest?.path ?? '/notices', tag: newest ? `${line.kind} ${thingKey(newest.thing)}` : 'notices', lang };
}

function cut(text: string, most: number): string {
  const line = shortWords(text);
  // A sign that takes two places is left out whole.
  return line.length <= most ? line : `${line.slice(0, most - 1).replace(/\p{Surrogate}$/u, '').trimEnd()}…`;
}
