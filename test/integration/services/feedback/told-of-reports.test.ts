import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Doc, XmlElement, type XmlFragment, XmlText } from 'yjs';
import { mails, reports } from '#db/schema/index.ts';
import { visitor } from '#domain/actor.ts';
import { TEXT_FIELD } from '#domain/document/fields.ts';
import { wordsMark } from '#server/services/feedback/ledger/words-mark.ts';
import { aPerson } from '#test/support/builders.ts';
import { reportRounds } from '#test/support/reported-on.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());
const { aDraft, ask, come, placeOf, seen } = reportRounds(() => house);
const whole = { round: null, disposition: null, perspective: null, place: null, most: 20 };
const [first, second] = ['Trust is earned twice. Evidence comes first.', 'Nobody outside could tell.'];
const NEXT = 'It comes with the next version that is published.';
/** The house may read a text as it was half a second ago. */
const later = (minutes = 1) => {
  house.clock.now = new Date(house.clock.now.getTime() + minutes * 60_000);
};

const textsWith = (parent: XmlFragment, words: string): XmlText[] => [...parent.createTreeWalker((node) => node instanceof XmlText)].filter((node): node is XmlText => node instanceof XmlText && node.toJSON().includes(words));
function textIn(parent: XmlFragment, words: string): XmlText {
  const [found] = textsWith(parent, words);
  if (!found) throw new Error(`nothing has “${words}”`);
  return found;
}
/** Takes the block away in which these words stand. */
const without = (words: string) => (ydoc: Doc) => {
  const text = ydoc.getXmlFragment(TEXT_FIELD);
  text.delete(text.toArray().findIndex((block: unknown) => block instanceof XmlElement && textsWith(block, words).length > 0), 1);
};

/** A round about a draft of two paragraphs, in which somebody suggested other words for a sentence of the first. */
async function aRound() {
  const at = await aDraft();
  const round = await ask(at);
  const { giver, read } = await come(round);
  const view = await read();
  const [place, other] = [placeOf(view, 'Trust is earned'), placeOf(view, 'Nobody outside')];
  const give = (given: object) => house.services.giving.giveRemark(giver, round.roundId, { place, quote: null, rating: 2, text: 'Say so.', suggestion: '', ...given });
  const { ledger, reports: composed, reportReading } = house.services;
  const act = (given: object) => ledger.actOnRemarks(at.convener, round.address, { reason: 'It is so.', ...given } as never);
  const decide = (id: string, given: object) => act({ intent: 'decide', remarks: seen(id), disposition: 'changed', before: '', after: '', ...given });
  const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
  const edit = async (change: (ydoc: Doc) => void) => {
    await house.edit(report?.documentId ?? '', at.convener.accountId, change);
    later();
  };
  const publish = async () => {
    later();
    await composed.publishReport(at.convener, at.slug, { note: '' });
    later();
  };
  /** What a visitor gets of the ledger, as pairs and as text, and what one gets of the versions. */
  const told = async () => {
    const ledgerView = await ledger.readLedger(visitor, at.about, whole);
    const { text } = await ledger.exportLedger(visitor, at.about, null);
    return { pairs: ledgerView.pairs, text: `${JSON.stringify(ledgerView)}${text}`, published: JSON.stringify(await reportReading.readReport(visitor, at.slug, null)) };
  };
  const inside = async () => (await ledger.readLedger(at.convener, at.about, whole)).pairs;
  later();
  return { ...at, ...round, place, other, give, act, decide, edit, publish, told, inside };
}

describe('what everybody is told of a change to a report', () => {
  it('is not words that somebody added to a live paragraph and nobody published', async () => {
    const at = await aRound();
    const id = await at.give({ quote: 'Evidence comes first.', suggestion: 'Evidence comes before trust.' });
    await at.publish();
    await at.edit((ydoc) => {
      const text = textIn(ydoc.getXmlFragment(TEXT_FIELD), 'Trust is earned');
      text.insert(text.length, ' The minister wept.');
    });
    await at.act({ intent: 'take-over', remarks: seen(id), reason: '', words: wordsMark(`${first} The minister wept.`) });
    const { pairs, text } = await at.told();
    expect(pairs).toMatchObject([{ where: 'What we heard, paragraph 1', quote: 'Evidence comes first.', change: null, carried: NEXT }]);
    expect(text).not.toContain('minister');
    expect((await at.inside())[0]?.change?.after).toContain('minister');
  });

  it('is not words that were typed as the change for a remark about all of it', async () => {
    const at = await aRound();
    const id = await at.give({ place: '', text: 'Shorter.' });
    await at.publish();
    await at.decide(id, { before: first, after: 'The minister wept.' });
    const { pairs, text } = await at.told();
    expect(pairs).toMatchObject([{ text: 'Shorter.', change: null, carried: NEXT }]);
    expect(text).not.toContain('minister');
  });

  it('is its words before and after once versions have both', async () => {
    const at = await aRound();
    const id = await at.give({ quote: 'Evidence comes first.', suggestion: 'Evidence comes before trust.' });
    await at.publish();
    await at.act({ intent: 'take-over', remarks: seen(id), reason: '', words: wordsMark(first) });
    await at.publish();
    expect((await at.told()).pairs).toMatchObject([{ change: { before: first, after: 'Trust is earned twice. Evidence comes before trust.' }, carried: 'Published in version 2.' }]);
  });

  it('names the place of a change that is published, without the words there that never were', async () => {
    const at = await aRound();
    const id = await at.give({ quote: 'Evidence comes first.', suggestion: 'Evidence comes before trust.' });
    await at.act({ intent: 'take-over', remarks: seen(id), reason: '', words: wordsMark(first) });
    await at.publish();
    const { pairs, text } = await at.told();
    expect(pairs).toMatchObject([{ where: 'What we heard, paragraph 1', quote: null, suggestion: 'Evidence comes before trust.', change: null, carried: 'Published in version 1.' }]);
    expect(text).not.toContain('Evidence comes first');
  });

  it('is nothing of words that were taken out before any version had them', async () => {
    const at = await aRound();
    const id = await at.give({ quote: 'Evidence comes first.' });
    await at.edit(without('Trust is earned'));
    await at.decide(id, { before: first, after: '' });
    await at.publish();
    const { pairs, text } = await at.told();
    expect(pairs).toMatchObject([{ where: 'A place that was not published', quote: null, change: null, carried: null }]);
    expect(text).not.toContain('Evidence comes first');
    expect((await at.inside())[0]).toMatchObject({ change: { before: first, after: '' }, carried: null });
  });

  it('says of words that are taken out which version is without them, after one that has them', async () => {
    const at = await aRound();
    const id = await at.give({});
    await at.publish();
    await at.decide(id, { before: first, after: '' });
    expect((await at.told()).pairs).toMatchObject([{ change: { before: first, after: '' }, carried: NEXT }]);
    await at.edit(without('Trust is earned'));
    await at.publish();
    expect((await at.told()).pairs).toMatchObject([{ change: { before: first, after: '' }, carried: 'Published in version 2.' }]);
  });

  it('opens no words of another place whose remark stands under the one that led to it', async () => {
    const at = await aRound();
    const id = await at.give({ quote: 'Evidence comes first.', suggestion: 'Evidence comes before trust.' });
    const grouped = await at.give({ place: at.other, quote: second, text: 'Same here.' });
    const alone = await at.give({ place: at.other, quote: second, text: 'Alone there.' });
    await at.act({ intent: 'group', remarks: seen(grouped), under: id });
    await at.edit(without('Nobody outside'));
    const { opened } = await house.services.ledger.readTriage(at.convener, at.address, { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: 1 });
    const [, stamp = ''] = opened?.seen.split('.') ?? [];
    await at.act({ intent: 'take-over', remarks: [{ id, stamp }], reason: '', words: wordsMark(first) });
    await at.publish();
    const { pairs, text, published } = await at.told();
    expect(published).not.toContain(second);
    expect(text).not.toContain(second);
    expect(pairs.map((pair) => [pair.text, pair.where, pair.alike.map(({ quote }) => quote)]).toSorted()).toEqual([['Alone there.', 'A place that was not published', []], ['Say so.', 'What we heard, paragraph 1', [null]]]);
    expect(pairs.map((pair) => pair.id)).toContain(alone);
  });

  it('says which version has it where the text was revised and published before the remark was closed', async () => {
    const at = await aRound();
    const id = await at.give({});
    await at.publish();
    await at.edit((ydoc) => textIn(ydoc.getXmlFragment(TEXT_FIELD), 'Trust is earned').insert(0, 'Today '));
    await at.publish();
    await at.decide(id, { before: first, after: `Today ${first}` });
    expect((await at.told()).pairs).toMatchObject([{ change: { before: first, after: `Today ${first}` }, carried: 'Published in version 2.' }]);
  });

  it('takes no version for the one that has it in which the words before stand still', async () => {
    const at = await aRound();
    const id = await at.give({});
    await at.publish();
    await at.decide(id, { before: 'Trust is earned twice.', after: second });
    await at.edit((ydoc) => textIn(ydoc.getXmlFragment(TEXT_FIELD), 'Trust is earned').insert(0, 'Today: '));
    await at.publish();
    expect((await at.told()).pairs).toMatchObject([{ carried: NEXT }]);
  });
});

describe('what a giver is told of a report by mail and in their own records', () => {
  it('is what it was called when they were asked, and not what its draft is called since', async () => {
    const at = await aRound();
    const [report] = await house.db.select().from(reports).where(eq(reports.slug, at.slug));
    const { giver } = await come(at, await aPerson(house.db, { email: 'asked-then@example.org' }));
    const id = await house.services.giving.giveRemark(giver, at.roundId, { place: '', quote: null, rating: null, text: 'Good.', suggestion: '' });
    await house.db.update(reports).set({ title: 'A title that is only drafted' }).where(eq(reports.slug, at.slug));
    await at.decide(id, { disposition: 'declined' });
    later(11);
    await house.services.ledger.tellGivers();
    const [mail] = await house.db.select().from(mails).where(eq(mails.recipient, 'asked-then@example.org'));
    expect(mail?.subject).toBe(`What became of what you said: ${report?.title}`);
    expect(mail?.text).not.toContain('only drafted');
    const records = JSON.stringify(await house.services.accounts.exportAccount(giver));
    expect(records).toContain(JSON.stringify(report?.title));
    expect(records).not.toContain('only drafted');
  });

  it('is why a remark was opened again, also where it was given to somebody within the ten minutes', async () => {
    const at = await aRound();
    const { giver } = await come(at, await aPerson(house.db, { email: 'opened-again@example.org' }));
    const id = await house.services.giving.giveRemark(giver, at.roundId, { place: '', quote: null, rating: null, text: 'Good.', suggestion: '' });
    await at.decide(id, { disposition: 'declined', reason: 'Out of scope.' });
    const look = async () => {
      const { opened } = await house.services.ledger.readTriage(at.convener, at.address, { disposition: null, place: null, perspective: null, rating: null, isMine: false, hasSuggestion: false, isAnswered: false, page: 1, opened: 1 });
      const [, stamp = ''] = opened?.seen.split('.') ?? [];
      return [{ id, stamp }];
    };
    later();
    await at.act({ intent: 'reopen', remarks: await look(), reason: 'We were wrong about it.' });
    later();
    await at.act({ intent: 'plan', remarks: await look(), assignedToId: at.convener.accountId, reason: 'Ines asks the room.' });
    later(11);
    await house.services.ledger.tellGivers();
    const [mail] = await house.db.select().from(mails).where(eq(mails.recipient, 'opened-again@example.org'));
    expect(mail?.text).toContain('Opened again: We were wrong about it.');
    expect(mail?.text).not.toContain('Ines asks the room.');
  });
});
