import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from 'yjs';
import { type HistoryEntry, readClockTimes, readClockTimesInTurns } from './clock-times.ts';
import { type ContentPart, isRun, plainTextOf, readContent, type TextRun } from './content.ts';
import type { Relay } from './document-store.ts';
import { TEXT_FIELD } from './fields.ts';

const people = ['ada', 'ben', 'cyd'] as const;
const authors = new Map<number, string | null>(people.map((name, place) => [place + 1, name]));
const minute = (number: number) => new Date(Date.UTC(2026, 2, 2, 15, number));

/** Everybody's own copy of a document with one paragraph, and the history of what they wrote. */
function aRoom() {
  const history: HistoryEntry[] = [];
  let now = 0;
  const copies = people.map((name, place) => {
    const ydoc = new Doc();
    ydoc.clientID = place + 1;
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'sync') history.push({ accountId: name, at: minute(now), updates: [update] });
    });
    return ydoc;
  });
  const exchange = () => copies.forEach((one) => copies.forEach((other) => one !== other && applyUpdate(one, encodeStateAsUpdate(other), 'sync')));
  const [first] = copies as [Doc];
  const paragraph = new XmlElement('paragraph');
  paragraph.insert(0, [new XmlText()]);
  first.getXmlFragment(TEXT_FIELD).insert(0, [paragraph]);
  exchange();
  return {
    copies,
    exchange,
    atMinute: (number: number) => void (now = number),
    textOf: (ydoc: Doc) => (ydoc.getXmlFragment(TEXT_FIELD).get(0) as XmlElement).get(0) as XmlText,
    content: (ydoc: Doc, relays: readonly Relay[] = []) => readContent(ydoc.getXmlFragment(TEXT_FIELD), { authors, relays, times: readClockTimes(history) }),
    history,
  };
}

const runsIn = (parts: readonly ContentPart[]): TextRun[] => parts.flatMap((part) => (isRun(part) ? [part] : runsIn(part.content)));

describe('the content of a document', () => {
  it('is nodes with their attributes, and runs with author and minute', () => {
    const { copies, textOf, content, atMinute, exchange } = aRoom();
    const [ada, ben] = copies as [Doc, Doc];
    atMinute(4);
    textOf(ada).insert(0, 'Trust grows');
    exchange();
    atMinute(9);
    textOf(ben).insert(11, ' slowly', { bold: true });
    exchange();
    expect(content(ada)).toEqual([
      {
        type: 'paragraph',
        attributes: {},
        content: [
          { type: 'text', text: 'Trust grows', marks: {}, accountId: 'ada', minute: '2026-03-02T15:04Z' },
          { type: 'text', text: ' slowly', marks: { bold: true }, accountId: 'ben', minute: '2026-03-02T15:09Z' },
        ],
      },
    ]);
    expect(plainTextOf(content(ada))).toBe('Trust grows slowly\n');
  });

  it('keeps author and minute of what stands on both sides of an insertion', () => {
    const { copies, textOf, content, atMinute, exchange } = aRoom();
    const [ada, ben] = copies as [Doc, Doc];
    atMinute(1);
    textOf(ada).insert(0, 'ad');
    exchange();
    atMinute(2);
    textOf(ben).insert(1, 'B');
    exchange();
    expect(runsIn(content(ben)).map(({ text, accountId, minute: at }) => [text, accountId, at])).toEqual([
      ['a', 'ada', '2026-03-02T15:01Z'],
      ['B', 'ben', '2026-03-02T15:02Z'],
      ['d', 'ada', '2026-03-02T15:01Z'],
    ]);
  });

  it('[AUT-2] names nobody for what was brought back, and says so there alone', () => {
    const { copies, textOf, content, exchange } = aRoom();
    const [ada, ben] = copies as [Doc, Doc];
    textOf(ben).insert(0, 'before, brought back, after');
    exchange();
    const { client, clock } = (textOf(ben)._start as unknown as { id: { client: number; clock: number } }).id;
    const relays = [
      { clientId: 1, clock: 0, end: 1, relayedBy: 'cyd' },
      { clientId: client, clock: clock + 8, end: clock + 15, relayedBy: 'ada' },
      { clientId: client, clock: clock + 15, end: clock + 20, relayedBy: 'cyd' },
    ];
    const minute = '2026-03-02T15:00Z';
    expect(runsIn(content(ada, relays))).toEqual([
      { type: 'text', text: 'before, ', marks: {}, accountId: 'ben', minute },
      { type: 'text', text: 'brought back', marks: {}, accountId: null, minute, isRelayed: true },
      { type: 'text', text: ', after', marks: {}, accountId: 'ben', minute },
    ]);
    expect(JSON.stringify(content(ada))).not.toContain('isRelayed');
  });

  it('is the same for everybody and after storing, byte for byte', () => {
    const { copies, textOf, content, exchange } = aRoom();
    copies.forEach((ydoc, place) => textOf(ydoc).insert(0, people[place] ?? '', place === 1 ? { italic: true, bold: true } : {}));
    exchange();
    const again = new Doc();
    applyUpdate(again, encodeStateAsUpdate(copies[2] as Doc));
    expect(new Set([...copies, again].map((ydoc) => JSON.stringify(content(ydoc)))).size).toBe(1);
  });

  it('[AUT-1] names for every letter whoever typed it, however people type at the same time', () => {
    const act = fc.record({
      who: fc.nat(2),
      at: fc.nat(1_000),
      count: fc.integer({ min: 1, max: 6 }),
      kind: fc.constantFrom('type', 'type', 'type', 'delete', 'format', 'exchange'),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
        const { copies, textOf, content, exchange, atMinute } = aRoom();
        acts.forEach(({ who, at, count, kind }, place) => {
          atMinute(place % 60);
          const text = textOf(copies[who] as Doc);
          const from = at % (text.length + 1);
          if (kind === 'exchange') exchange();
          if (kind === 'type') text.insert(from, (people[who] as string).slice(0, 1).repeat(count), {});
          if (kind === 'delete') text.delete(from, Math.min(count, text.length - from));
          if (kind === 'format') text.format(from, Math.min(count, text.length - from), { bold: true });
        });
        exchange();
        const runs = runsIn(content(copies[0] as Doc));
        expect(runs.map(({ text }) => text).join('')).toBe(textOf(copies[0] as Doc).toJSON().replace(/<[^>]*>/g, ''));
        for (const { text, accountId, minute: at } of runs) {
          expect(new Set(text)).toEqual(new Set([(accountId ?? '?').slice(0, 1)]));
          expect(at).not.toBeNull();
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a history', () => {
  it('says who deleted what, and when', () => {
    const { copies, textOf, exchange, atMinute, history } = aRoom();
    const [ada, ben] = copies as [Doc, Doc];
    textOf(ada).insert(0, 'gone');
    exchange();
    const { client, clock } = ((textOf(ada)._start as unknown as { id: { client: number; clock: number } }).id);
    atMinute(7);
    textOf(ben).delete(0, 4);
    expect(readClockTimes(history).deletion(client, clock + 2)).toMatchObject({ accountId: 'ben', at: minute(7) });
    expect(readClockTimes(history.slice(0, -1)).deletion(client, clock + 2)).toBeNull();
  });

  it('keeps the first moment of what is sent again', () => {
    const { copies, textOf, atMinute, history } = aRoom();
    const [ada] = copies as [Doc];
    atMinute(3);
    textOf(ada).insert(0, 'once');
    const last = history.at(-1) as HistoryEntry;
    const times = readClockTimes([...history, { ...last, at: minute(50) }]);
    const { id } = textOf(ada)._start as unknown as { id: { client: number; clock: number } };
    expect(times.writtenAt(id.client, id.clock)).toEqual(minute(3));
  });

  it('knows nothing of what it does not reach back to', () => {
    expect(readClockTimes([]).writtenAt(1, 0)).toBeNull();
  });

  it('lets others have their turn while a long one is read, and says the same', async () => {
    const { copies, textOf, history } = aRoom();
    const text = textOf(copies[0] as Doc);
    for (let count = 0; count < 5_000; count += 1) text.insert(count, 'a');
    let hadTheirTurn = false;
    setTimeout(() => (hadTheirTurn = true));
    const times = await readClockTimesInTurns(history);
    expect(hadTheirTurn).toBe(true);
    const { id } = text._start as unknown as { id: { client: number; clock: number } };
    expect([times.writtenAt(id.client, id.clock + 4_999), times.untilClock(id.client, id.clock)]).toEqual([readClockTimes(history).writtenAt(id.client, id.clock + 4_999), id.clock + 5_000]);
  });
});
