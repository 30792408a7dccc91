import { dateTimeWords } from '../date-time-words.ts';
import { gatherDays, type NoticeLine, type ReadNotice } from './gather-notices.ts';
import { html, htmlText, type Html } from './html-words.ts';
import { sentenceText } from './notice-sentence.ts';
import type { InterfaceLanguage } from '../words/interface-language.ts';
import { readingLanguage, saidIn } from '../words/reading-language.ts';
import { t } from '../words/t.ts';

type Given = { /** Of who reads it. */ language: InterfaceLanguage; notices: readonly ReadNotice[]; /** Of who reads it; null where they chose none, then times are by the clocks of their places. */ zone: string | null; name: string; origin: string; /** Where one press ends such mail. */ stopUrl: string };
export type Digest = { subject: string; text: string; html: string };

/** What somebody is told in one mail: subject, plain text and the same written out, the newest first, each name once in a line. There is at least one notice, and all can be read. */
export const drawDigest = ({ language, ...given }: Given): Digest => saidIn(language, () => draw(given));

function draw({ notices, zone, name, origin, stopUrl }: Omit<Given, 'language'>): Digest {
  const days = gatherDays(notices, zone ?? 'UTC');
  const lines = days.flatMap((day) => day.lines);
  const told = lines.map((line) => ({ line, sentence: sentenceText(line.sentence), details: detailsOf(line, zone), url: `${origin}/notices/${line.id}` }));
  const settings = `${origin}/account/notices`;
  const text = [
    t`Hello ${name},`,
    ...told.map(({ line, sentence, details, url }) => [sentence, ...line.sayings.map(({ name: by, words }) => `  ${by === null ? '' : `${by}: `}${words}`), ...details.map((each) => `  ${each}`), `  ${url}`].join('\n')),
    t`What you are told, and when, you choose here: ${settings}`,
    t`One press ends such mails: ${stopUrl}`,
    t`Plenary, ${origin}`,
    '',
  ].join('\n\n');
  return { subject: subjectOf(told.map(({ sentence }) => sentence)), text, html: htmlText(page({ name, origin, settings, stopUrl, told })) };
}

function subjectOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0 ? first : t`${first}, and ${others.length} more`;
}

const isUntil = ({ kind }: NoticeLine): boolean => kind === 'round' || kind === 'approval' || kind === 'reminder';

/** When and where it takes place or ends, by the clocks of who reads it. */
function detailsOf(line: NoticeLine, zone: string | null): string[] {
  const { happensAt, timeZone, place } = line;
  const at = happensAt === null ? '' : dateTimeWords(happensAt, zone ?? timeZone);
  const when = at !== '' && isUntil(line) ? t`Until ${at}` : at;
  return [[when, place].filter((each) => each !== '').join(', ')].filter((each) => each !== '');
}

type Drawn = Pick<Given, 'name' | 'origin' | 'stopUrl'> & { settings: string; told: readonly { line: NoticeLine; details: readonly string[]; url: string }[] };

const page = ({ name, origin, settings, stopUrl, told }: Drawn): Html => html`<!doctype html>
<html lang="${readingLanguage()}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Plenary</title></head>
<body style="margin:0;padding:24px 16px;font-family:sans-serif;font-size:16px;line-height:1.5"><div style="max-width:36em;margin:0 auto">
<p>${t`Hello ${name},`}</p>
<ul style="list-style:none;margin:0;padding:0">${told.map(lineHtml)}</ul>
<p style="font-size:13px"><a href="${settings}">${t`Choose what you are told, and when`}</a><br><a href="${stopUrl}">${t`End such mails by one press`}</a><br><a href="${origin}">Plenary</a></p>
</div></body></html>
`;

const lineHtml = ({ line: { sentence, sayings }, details, url }: Drawn['told'][number]): Html => html`<li style="border-top:1px solid #8888;padding:12px 0">${sentence.before} <a href="${url}">${sentence.title}</a>${sayings.map(({ name, words }) => html`<p style="margin:4px 0;font-family:serif">${name === null ? '' : `${name}: `}${words}</p>`)}${details.map((each) => html`<p style="margin:4px 0;font-size:14px">${each}</p>`)}</li>`;
