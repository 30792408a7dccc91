import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getCredential } from '#db/repositories/credentials.ts';
import { feedbackRemarks } from '#db/schema/index.ts';
import { textAt } from '#domain/credential/content/set-text.ts';
import { placeOfKey } from '#domain/feedback/place-key.ts';
import { remarkStamp } from '#domain/feedback/remark-stamp.ts';
import { wordsMark } from '#server/services/feedback/ledger/words-mark.ts';
import { aGiver, aRemark, aRound } from '#test/support/feedback.ts';
import { refusalOf } from '#test/support/refusals.ts';
import { openReportingHouse, type ReportingHouse } from '#test/support/reporting-house.ts';
import { sampleCredential } from '#test/support/sample-credential.ts';
import { aWrittenCredential } from '#test/support/written-credential.ts';

let house: ReportingHouse;
beforeAll(async () => {
  house = await openReportingHouse();
});
afterAll(() => house.close());

async function aSuggestion(given: Parameters<typeof aRemark>[2], beneath: Parameters<typeof aRemark>[2][] = []) {
  const { author, convener, slug, rewrite } = await aWrittenCredential(house);
  const { id: credentialId } = await getCredential(house.db, slug);
  const round = await aRound(house.db, { credentialId });
  const { giver } = await aGiver(house.db, round.id);
  const remark = await aRemark(house.db, giver, given);
  const draft = async () => {
    // The house may read a text as it was half a second ago.
    house.clock.now = new Date(house.clock.now.getTime() + 1_000);
    return (await house.services.credentials.readStudio(author, slug)).draft;
  };
  const shown = async () => textAt(await draft(), placeOfKey(remark.place) ?? { field: 'name' }) ?? '';
  const take = async (reason = '', by = author, words?: string) => house.services.ledger.actOnRemarks(by, { kind: 'credential' as const, slug, number: round.number }, { intent: 'take-over', remarks: [{ id: remark.id, stamp: remarkStamp(0, null) }], reason, words: wordsMark(words ?? (await shown())) });
  const row = async () => (await house.db.select().from(feedbackRemarks).where(eq(feedbackRemarks.id, remark.id)))[0];
  for (const each of beneath) await aRemark(house.db, (await aGiver(house.db, round.id)).giver, { place: remark.place, ...each, similarToId: remark.id });
  const rowsUnder = () => house.db.select().from(feedbackRemarks).where(eq(feedbackRemarks.similarToId, remark.id));
  return { rowsUnder, author, convener, rewrite, take, draft, shown, row };
}

describe('taking over a suggestion', () => {
  it('writes it in place of the quote, leaves the rest of the text, and closes the remark with the words before and after', async () => {
    const { author, take, draft, row } = await aSuggestion({ place: 'keyMethod', quote: 'The answers are sorted into piles by what students did.', suggestion: 'The answers are sorted into piles by how students thought.' });
    const asked = await draft();
    await take();
    const { keyMethod } = asked;
    const after = keyMethod.replace('by what students did', 'by how students thought');
    expect(await draft()).toEqual({ ...asked, keyMethod: after });
    expect(await row()).toMatchObject({ disposition: 'accepted', reason: 'Taken as you suggested it.', decidedById: author.accountId, changePlace: 'keyMethod', changeBefore: keyMethod, changeAfter: after });
  });

  it('writes a cell of the rubric as a whole, with a reason of its own', async () => {
    const { take, draft, row } = await aSuggestion({ place: 'rubric/row-1/level/level-1', quote: null, suggestion: 'At least one pile holds two different ideas.' });
    await take('That is clearer.');
    expect((await draft()).rubric.rows[0]?.cells['level-1']).toBe('At least one pile holds two different ideas.');
    expect(await row()).toMatchObject({ disposition: 'accepted', reason: 'That is clearer.' });
  });

  it('tells those that stand under it that their point is met, and not that what they suggest was taken', async () => {
    const { take, row, rowsUnder } = await aSuggestion({ place: 'audience', quote: null, suggestion: 'Teachers of any subject.' }, [{ suggestion: 'Teachers of science.' }]);
    await take('That is clearer.');
    expect(await row()).toMatchObject({ disposition: 'accepted', reason: 'That is clearer.' });
    expect(await rowsUnder()).toMatchObject([{ disposition: 'accepted', reason: 'Met by taking what somebody else suggested, who said much the same. That is clearer.', changeAfter: 'Teachers of any subject.' }]);
  });

  it('changes nothing where the words are not as they were asked about any more', async () => {
    const { take, draft, row, rewrite } = await aSuggestion({ place: 'competency', quote: null, suggestion: 'Educator sorts answers.' });
    await rewrite({ ...sampleCredential(), competency: 'Educator reads answers.' });
    expect(await refusalOf(take())).toBe('words-changed');
    expect((await draft()).competency).toBe('Educator reads answers.');
    expect(await row()).toMatchObject({ disposition: 'open', changeBefore: null });
  });

  it('changes nothing where somebody wrote there since it was shown, though the quote still stands', async () => {
    const { author, take, draft, shown, row, rewrite } = await aSuggestion({ place: 'keyMethod', quote: 'The answers are sorted into piles by what students did.', suggestion: 'The answers are sorted by what students did.' });
    const before = await shown();
    const keyMethod = `${before} Nobody is graded.`;
    await rewrite({ ...sampleCredential(), keyMethod });
    expect(await refusalOf(take('', author, before))).toBe('words-changed');
    expect((await draft()).keyMethod).toBe(keyMethod);
    expect(await row()).toMatchObject({ disposition: 'open' });
    expect(await refusalOf(take())).toBeNull();
  });

  it('writes once of two who press at once', async () => {
    const { author, convener, take, draft, row } = await aSuggestion({ place: 'audience', quote: null, suggestion: 'Teachers of any subject.' });
    const outcomes = await Promise.all([refusalOf(take('', author)), refusalOf(take('', convener))]);
    expect(outcomes.toSorted()).toEqual(['changed-meanwhile', null]);
    expect((await draft()).audience).toBe('Teachers of any subject.');
    expect(await row()).toMatchObject({ disposition: 'accepted' });
  });

  it('needs a suggestion, and a place that is written', async () => {
    expect(await refusalOf((await aSuggestion({ place: 'audience', suggestion: null })).take())).toBe('no-suggestion');
    expect(await refusalOf((await aSuggestion({ place: '', suggestion: 'Everything otherwise.' })).take())).toBe('no-suggestion');
    expect(await refusalOf((await aSuggestion({ place: 'licence', suggestion: 'CC0' })).take())).not.toBeNull();
  });
});
