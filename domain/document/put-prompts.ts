import { XmlElement, type XmlFragment, XmlText } from 'yjs';
import type { Prompt } from '../live/prompt.ts';
import { TEXT_FIELD } from './fields.ts';
import { scratchDocument } from './fold-updates.ts';
import { promptProgress } from './prompt-progress.ts';
import type { HouseEdit } from './restore-version.ts';

/** The highest of a text: its page has the name of the room above it, and levels are not skipped. */
const PROMPT_LEVEL = 1;

/**
 * The edit that puts at the end of a text, given whole as one Yjs update, the prompts that do not stand there yet: each a
 * heading with room to write below it. They are the house's own words, nobody's. `authors` are the client ids that are taken.
 * Null when all stand there.
 */
export function putPrompts(present: Uint8Array, prompts: readonly Prompt[], authors: ReadonlyMap<number, string | null>, randomClientId: () => number): HouseEdit | null {
  const progress = promptProgress(present, prompts);
  const missing = prompts.filter((_, place) => !progress.prompts[place]?.isInText);
  if (missing.length === 0) return null;
  const scratch = scratchDocument(null, [present]);
  let clientId = randomClientId();
  while (authors.has(clientId) || scratch.store.clients.has(clientId)) clientId = randomClientId();
  scratch.clientID = clientId;
  const updates: Uint8Array[] = [];
  scratch.on('update', (made: Uint8Array) => updates.push(made));
  scratch.transact(() => {
    const text = scratch.getXmlFragment(TEXT_FIELD);
    if (isBlank(text)) text.delete(0, text.length);
    text.insert(text.length, missing.flatMap(({ title }) => [headingOf(title), new XmlElement('paragraph')]));
  });
  scratch.destroy();
  const [update] = updates;
  return update === undefined ? null : { update, bindings: [{ clientId, accountId: null }] };
}

function headingOf(title: string): XmlElement {
  const heading = new XmlElement<{ level: number }>('heading');
  heading.setAttribute('level', PROMPT_LEVEL);
  heading.insert(0, [new XmlText(title)]);
  return heading as unknown as XmlElement;
}

/** Nothing but paragraphs in which nothing stands, not even what is only suggested. */
const isBlank = (text: XmlFragment): boolean =>
  text.toArray().every((block) => block instanceof XmlElement && block.nodeName === 'paragraph' && block.toArray().every((child) => child instanceof XmlText && child.length === 0));
