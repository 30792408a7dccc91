import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Delta } from '#domain/live/entries.ts';
import { noTalk, type SummitFacts } from '#domain/live/live-facts.ts';
import type { MeEntries } from '#domain/live/views/entry-types.ts';
import { noPanel } from '#domain/live/panel-facts.ts';
import { aLivePerson, liveAt, liveFacts } from '#test/support/live-facts.ts';
import { LiveSummit } from './live-summit.ts';

const PEOPLE = ['ada', 'ben'];
const runOf = (agendaSessionId: string): SummitFacts => liveFacts({ people: PEOPLE.map((name) => aLivePerson(name)), runs: [{ agendaSessionId, startedAt: liveAt(0), endsAt: liveAt(60), endedAt: null }] });
const [between, together] = [runOf('breakouts'), runOf('plenary')];

/** Until long after what was read has been told, whichever step of that is the last. */
const TURNS = Array.from({ length: 16 }, (_, turn) => turn);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Longer than a summit waits before it reads or tells anything again. */
const pass = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1_500);

/** A summit that Ada and Ben watch, whose facts are in the hands of the test: a reading waits until it is answered. */
async function watchedSummit() {
  const readings: { resolve: (facts: SummitFacts) => void; reject: (reason: Error) => void }[] = [];
  const sent: [string, Delta][] = [];
  const failures: unknown[] = [];
  const drawing = { fails: 0 };
  const summit = new LiveSummit({
    summitId: 'summit',
    load: { summit: () => new Promise((resolve, reject) => readings.push({ resolve, reject })), talk: async () => noTalk, panel: async () => noPanel, deliberations: async () => [], wall: async () => [] },
    now: () => {
      if ((drawing.fails -= 1) >= 0) throw new Error('This cannot be drawn.');
      return new Date(liveAt(10));
    },
    createEpoch: () => 'epoch',
    send: (channel, delta) => void sent.push([channel, delta]),
    failed: (reason) => void failures.push(reason),
  });
  onTestFinished(() => summit.close());
  const reading = () => {
    const [first, ...others] = readings.splice(0);
    if (!first || others.length > 0) throw new Error(`Facts are being read ${first ? 'more than once' : 'by nobody'}.`);
    return first;
  };
  const watching = PEOPLE.map((name) => summit.watch(`me:${name}`, null, () => undefined));
  reading().resolve(between);
  await Promise.all(watching);
  await pass();
  const placesTold = () => sent.flatMap(([, { set }]) => ('me' in set ? [(set['me'] as MeEntries['me']).place.kind] : []));
  expect(placesTold()).toEqual(['lobby', 'lobby']);
  sent.length = 0;
  const channelsTold = () => sent.map(([channel]) => channel);
  return { summit, reading, placesTold, channelsTold, failures, drawing };
}

describe('what changes in a summit', () => {
  it('while its facts are being read is told once they were read again', async () => {
    const { summit, reading, placesTold } = await watchedSummit();
    summit.changed([{ part: 'summit' }]);
    await pass();
    // The reading that is under way began before this and does not know of it.
    summit.changed([{ part: 'summit' }]);
    reading().resolve(between);
    await pass();
    expect(placesTold()).toEqual([]);
    reading().resolve(together);
    await pass();
    expect(placesTold()).toEqual(['plenary', 'plenary']);
  });

  it('is told to everybody, also when it is being read already because somebody came', async () => {
    const { summit, reading, placesTold } = await watchedSummit();
    summit.changed([{ part: 'summit' }]);
    const coming = summit.snapshot('me:ada');
    // The turn in which it would be told comes while the facts are still on their way.
    await pass();
    reading().resolve(together);
    expect((await coming).entries).toMatchObject({ me: { place: { kind: 'plenary' } } });
    await pass();
    expect(placesTold()).toEqual(['plenary', 'plenary']);
  });

  it('is told to all others at once where one channel cannot be drawn, and to that as soon as it can', async () => {
    const { summit, reading, channelsTold, failures, drawing } = await watchedSummit();
    summit.changed([{ part: 'summit' }]);
    await vi.advanceTimersByTimeAsync(300);
    drawing.fails = 1;
    reading().resolve(together);
    await vi.advanceTimersByTimeAsync(300);
    expect(channelsTold()).toEqual(['me:ben']);
    expect(failures).toHaveLength(1);
    await pass();
    expect(channelsTold()).toEqual(['me:ben', 'me:ada']);
    expect(failures).toHaveLength(1);
  });

  it('is told once a reading that failed was tried again', async () => {
    const { summit, reading, placesTold, failures } = await watchedSummit();
    summit.changed([{ part: 'summit' }]);
    await pass();
    reading().reject(new Error('The database is away.'));
    await pass();
    expect(failures).toHaveLength(1);
    reading().resolve(together);
    await pass();
    expect(placesTold()).toEqual(['plenary', 'plenary']);
  });

  it.each(TURNS)('%i turns after facts have come is told too', async (turns) => {
    const { summit, reading, placesTold } = await watchedSummit();
    summit.changed([{ part: 'summit' }]);
    await pass();
    reading().resolve(between);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    summit.changed([{ part: 'summit' }]);
    await pass();
    reading().resolve(together);
    await pass();
    expect(placesTold()).toEqual(['plenary', 'plenary']);
  });
});
