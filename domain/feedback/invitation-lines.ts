import { emailField } from '../account.ts';
import { oneLine, withoutEnd } from '../agenda/plain-text.ts';
import { t } from '../words/t.ts';

export type Invited = { email: string; /** Empty where no name was written. */ name: string };
/** A line that names nobody who can be written to; `line` counts from 1. */
type RefusedLine = { line: number; words: string; reason: string };

const NAME_LIMIT = 120;
/** More than the longest address and name take; what is longer is looked at by no pattern, so that nobody makes the house busy with one line. */
const LINE_LIMIT = 500;
const WORDS_SHOWN = 60;

/** Who is named by lines of `Name <mail>`, `mail` or `mail, name`, and which lines name nobody. Blank lines are passed over; an address that comes twice is one person. */
export function parseInvitationLines(text: string): { people: Invited[]; refused: RefusedLine[] } {
  const people = new Map<string, Invited>();
  const refused: RefusedLine[] = [];
  for (const [place, written] of text.split(/\r\n?|\n/).entries()) {
    const words = written.length > LINE_LIMIT ? written : withoutEnd(oneLine(written), ';,').trim();
    if (words === '') continue;
    const read = readLine(words);
    if ('reason' in read) refused.push({ line: place + 1, words: words.length > WORDS_SHOWN ? `${oneLine(words.slice(0, WORDS_SHOWN))}…` : words, reason: read.reason });
    else people.set(read.email, { email: read.email, name: people.get(read.email)?.name || read.name });
  }
  return { people: [...people.values()], refused };
}

function readLine(words: string): Invited | { reason: string } {
  if (words.length > LINE_LIMIT) return { reason: t`keep each line below ${LINE_LIMIT} characters, with one person on it` };
  const { address, name } = partsOf(words);
  if (!address.includes('@')) return { reason: t`there is no address in it` };
  if (name.includes('@')) return { reason: t`there are two addresses in it; put each on a line of its own` };
  const email = emailField.safeParse(address);
  if (!email.success) return { reason: t`this does not look like an address` };
  if (name.length > NAME_LIMIT) return { reason: t`keep the name below ${NAME_LIMIT} characters` };
  return { email: email.data, name };
}

function partsOf(words: string): { address: string; name: string } {
  const bracketed = /^(.*?)<([^<>]*)>(.*)$/.exec(words);
  if (bracketed) return { address: (bracketed[2] ?? '').trim(), name: plainName(`${bracketed[1] ?? ''} ${bracketed[3] ?? ''}`) };
  const parts = words.split(/[,;\s]+/);
  const address = parts.find((part) => part.includes('@')) ?? '';
  return { address, name: plainName(parts.filter((part) => part !== address).join(' ')) };
}

const plainName = (written: string): string => withoutEnd(oneLine(written).replace(/^["'“„]+/, ''), '"\'”').trim();

/** Invitations as the lines that make them, one each. */
export const invitationLines = (people: readonly Invited[]): string => people.map(({ email, name }) => (name === '' ? email : `${name} <${email}>`)).join('\n');

/** What is said beside the field of lines that were refused. */
export const refusedLineWords = ({ line, words, reason }: RefusedLine): string => t`Line ${line}, “${words}”: ${reason}.`;
