import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { XmlElement} from 'yjs';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector, XmlText } from 'yjs';
import { contentOfDraft, proseNode } from '#domain/credential/content/content-of-draft.ts';
import { draftOfContent } from '#domain/credential/content/draft-of-content.ts';
import { withText } from '#domain/credential/content/set-text.ts';
import type { FieldKey } from '#domain/credential/credential-fields.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { anyCredential } from '#test/support/any-credential.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { readContent } from '../content.ts';
import { TEXT_FIELD } from '../fields.ts';
import { HOUSE_CLIENT_ID, houseText } from '../house-text.ts';
import { elementOf } from '../passages/element-of.ts';
import { readText } from '../stored-content.ts';
import { writeCredential } from './write-credential.ts';

const ACTOR = 77;
let written = 0;
const given = { accountId: 'ada', authors: new Map([[HOUSE_CLIENT_ID, null]]), randomClientId: () => ACTOR + written++ };
const read = (ydoc: Doc) => draftOfContent(readText(encodeStateAsUpdate(ydoc)));
const textOf = (draft: CredentialDraft) => open(houseText(contentOfDraft(draft)));

function open(bytes: Uint8Array): Doc {
  const ydoc = new Doc();
  applyUpdate(ydoc, bytes);
  return ydoc;
}

function write(ydoc: Doc, change: (draft: CredentialDraft) => CredentialDraft): Uint8Array | null {
  const { edit } = writeCredential(encodeStateAsUpdate(ydoc), change, given);
  if (edit) applyUpdate(ydoc, edit.update);
  return edit?.update ?? null;
}

const fieldIn = (ydoc: Doc, key: string) => ydoc.getXmlFragment(TEXT_FIELD).toArray().find((each) => (each as XmlElement).getAttribute('key') === key) as XmlElement;
const wordsIn = (ydoc: Doc, key: string, place = 0) => (fieldIn(ydoc, key).get(place) as XmlElement).get(0) as XmlText;
const runsOf = (ydoc: Doc, key: string) => JSON.stringify(readContent(fieldIn(ydoc, key), { authors: new Map<number, string | null>([[HOUSE_CLIENT_ID, null], [ACTOR, 'ada'], [5, 'bo']]), relays: [], times: { writtenAt: () => null, untilClock: () => Infinity } }));
/** Which words were written by whom, in their order. */
const byWhom = (ydoc: Doc, key: string) => [...runsOf(ydoc, key).matchAll(/"text":"([^"]*)","marks":\{[^}]*\},"minute":null,"accountId":("?\w+"?)/g)].map(([, text, who]) => [text, who]);

beforeEach(() => {
  written = 0;
});

describe('writing into the text of a credential', () => {
  it('makes it say whatever is wanted, from whatever it says', () => {
    const settled = anyCredential.map((draft) => read(textOf(draft)));
    fc.assert(
      fc.property(settled, settled, (from, into) => {
        const ydoc = textOf(from);
        write(ydoc, () => into);
        expect(read(ydoc)).toEqual(into);
        expect(write(ydoc, () => into)).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('writes what changed and nothing else, in the name of who wanted it', () => {
    const ydoc = textOf({ ...sampleCredential(), competency: 'Educator sorts the answers of a class.', audience: 'Teachers.' });
    const untouched = runsOf(ydoc, 'audience');
    write(ydoc, (draft) => ({ ...draft, competency: 'Educator sorts and names the answers of a class.' }));
    expect(byWhom(ydoc, 'competency')).toEqual([['Educator sorts ', 'null'], ['and names ', '"ada"'], ['the answers of a class.', 'null']]);
    expect(runsOf(ydoc, 'audience')).toBe(untouched);
  });

  it('lets somebody write in another field, and in another word of the same, at the same moment', () => {
    const ydoc = textOf({ ...sampleCredential(), competency: 'Educator sorts the answers of a class.', audience: 'Teachers.' });
    const other = open(encodeStateAsUpdate(ydoc));
    other.clientID = 5;
    wordsIn(other, 'audience').insert(8, ' and coaches');
    wordsIn(other, 'competency').insert(0, 'Every ');
    write(ydoc, (draft) => ({ ...draft, competency: 'Educator sorts the answers of two classes.' }));
    applyUpdate(ydoc, encodeStateAsUpdate(other, encodeStateVector(ydoc)));
    expect([read(ydoc).competency, read(ydoc).audience]).toEqual(['Every Educator sorts the answers of two classes.', 'Teachers and coaches.']);
  });

  it('leaves alone the paragraphs, lists and look beside what changes', () => {
    const ydoc = textOf({ ...sampleCredential(), keyMethod: 'Ask three questions.\n\n- Sort\n- Name\n  1. first\n  2. second\n\nThen decide.' });
    wordsIn(ydoc, 'keyMethod').format(4, 5, { bold: true });
    const list = JSON.stringify((fieldIn(ydoc, 'keyMethod').get(1) as XmlElement)._item?.id);
    write(ydoc, (draft) => ({ ...draft, keyMethod: 'Ask three open questions.\n\n- Sort\n- Name\n  1. first\n  2. third\n\nSay why.\n\nThen decide.' }));
    expect(read(ydoc).keyMethod).toBe('Ask three open questions.\n\n- Sort\n- Name\n  1. first\n  2. third\n\nSay why.\n\nThen decide.');
    expect(wordsIn(ydoc, 'keyMethod').toDelta()).toEqual([{ insert: 'Ask ' }, { insert: 'three', attributes: { bold: true } }, { insert: ' open questions.' }]);
    expect(JSON.stringify((fieldIn(ydoc, 'keyMethod').get(1) as XmlElement)._item?.id)).toBe(list);
  });

  it('keeps who is called by name, and words that are only suggested', () => {
    const ydoc = textOf({ ...sampleCredential(), audience: 'Ask' });
    const paragraph = fieldIn(ydoc, 'audience').get(0) as XmlElement;
    paragraph.insert(1, [new XmlText(' '), elementOf({ type: 'mention', attributes: { label: 'Ada Lovelace', id: 'x' }, content: [] }), new XmlText(' twice a week.')]);
    (paragraph.get(3) as XmlText).insert(6, ' or more', { insertion: { id: 's1' } });
    write(ydoc, (draft) => ({ ...draft, audience: draft.audience.replace('Ask', 'Tell').replace('week', 'year') }));
    expect(read(ydoc).audience).toBe('Tell Ada Lovelace twice a year.');
    expect(paragraph.toArray().map((child) => (child instanceof XmlText ? (child.toDelta() as { insert: string }[]).map(({ insert }) => insert) : (child as XmlElement).nodeName)).flat()).toEqual(['Tell', ' ', 'mention', ' twice', ' or more', ' a year.']);
    write(ydoc, (draft) => ({ ...draft, audience: 'Tell everybody twice a year.' }));
    expect(read(ydoc).audience).toBe('Tell everybody twice a year.');
  });

  it('refuses where somebody suggests other paragraphs', () => {
    const ydoc = textOf({ ...sampleCredential(), audience: 'Teachers.' });
    (fieldIn(ydoc, 'audience').get(0) as XmlElement).setAttribute('suggestedDeletion', '{"depth":0}');
    expect(() => write(ydoc, (draft) => ({ ...draft, audience: 'Coaches.' }))).toThrow(/suggests other paragraphs/);
    expect(write(ydoc, (draft) => ({ ...draft, name: 'Another' }))).not.toBeNull();
  });

  it('keeps the entries that stay, with their words, whatever comes, goes and moves beside them', () => {
    const ydoc = textOf(sampleCredential());
    const [first] = sampleCredential().artifacts;
    write(ydoc, (draft) => ({ ...draft, artifacts: [...draft.artifacts.slice(1).toReversed(), { ...draft.artifacts[0]!, title: 'Three exit questions' }] }));
    expect(read(ydoc).artifacts.map(({ id, title }) => [id, title])).toEqual([['artifact-3', sampleCredential().artifacts[2]!.title], ['artifact-2', sampleCredential().artifacts[1]!.title], [first!.id, 'Three exit questions']]);
  });

  it('makes one of a field that stood there twice, with the words of both', () => {
    const ydoc = textOf({ ...sampleCredential(), audience: 'Teachers.' });
    const text = ydoc.getXmlFragment(TEXT_FIELD);
    text.insert(text.length, [elementOf(proseNode('audience', 'Coaches.'))]);
    write(ydoc, (draft) => ({ ...draft, audience: `${draft.audience}\n\nLeaders.` }));
    expect(read(ydoc).audience).toBe('Teachers.\n\nCoaches.\n\nLeaders.');
    expect(text.toArray().filter((each) => (each as XmlElement).getAttribute('key') === 'audience')).toHaveLength(1);
  });

  it('sets a cell of the rubric, a value that is chosen, and tags that stay', () => {
    const ydoc = textOf(sampleCredential());
    const [row] = sampleCredential().rubric.rows;
    write(ydoc, (draft) => withText({ ...draft, hours: { least: 1, most: 2 }, tags: ['new', ...draft.tags] }, { field: 'rubric', entryId: row!.id, levelId: 'level-1' }, 'All of it.'));
    const { rubric, hours, tags } = read(ydoc);
    expect([rubric.rows[0]?.cells['level-1'], hours, tags]).toEqual(['All of it.', { least: 1, most: 2 }, ['new', ...sampleCredential().tags]]);
  });
});

describe('one place of a draft', () => {
  const draft = sampleCredential();
  const codeOf = (act: () => unknown) => {
    try {
      act();
      return null;
    } catch (refusal) {
      return (refusal as { code: string }).code;
    }
  };

  it('takes other words where it reads as expected, blanks aside', () => {
    expect(withText(draft, { field: 'name' }, 'New', ` ${draft.name}\n`).name).toBe('New');
    expect(withText(draft, { field: 'artifacts', entryId: 'artifact-1', entryField: 'instructions' }, 'New').artifacts[0]?.instructions).toBe('New');
    expect(withText(draft, { field: 'rubric', levelId: 'level-1' }, 'Yes').rubric.levels[0]?.label).toBe('Yes');
    expect(draft.name).not.toBe('New');
  });

  it('refuses a place that is gone, reads otherwise, or is chosen rather than written', () => {
    expect(codeOf(() => withText(draft, { field: 'artifacts', entryId: 'gone', entryField: 'title' }, 'New'))).toBe('gone');
    expect(codeOf(() => withText(draft, { field: 'rubric', entryId: 'row-1', levelId: 'gone' }, 'New'))).toBe('gone');
    expect(codeOf(() => withText(draft, { field: 'name' }, 'New', 'Something else'))).toBe('reads-otherwise');
    const chosen: FieldKey[] = ['hours', 'licence', 'tags', 'alignments', 'issuer', 'language'];
    expect(chosen.map((field) => codeOf(() => withText(draft, { field }, 'New')))).toEqual(chosen.map(() => 'chosen'));
    expect(codeOf(() => withText(draft, { field: 'artifacts', entryId: 'artifact-1', entryField: 'media' }, 'video'))).toBe('chosen');
  });
});
