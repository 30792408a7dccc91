import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, visitor } from '#domain/actor.ts';
import { createId } from '#domain/ids.ts';
import { aCommunity, aMember, aParticipant, aPerson, aSummit } from '#test/support/builders.ts';
import { anOpenRoom } from '#test/support/open-room.ts';
import { kindOfRefusal } from '#test/support/refusals.ts';
import { testServices } from '#test/support/services.ts';
import { openTestDatabase, type TestDatabase } from '#test/support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => void (database = await openTestDatabase()));
afterAll(() => database.close());

const list = (actor: Actor, documentId: string) => testServices(database.db).documents.listMentionable(actor, documentId);

describe('who and what can be mentioned in the notes of a room', () => {
  it('are the people of its summit by name, and its questions', async () => {
    const services = testServices(database.db);
    const community = await aCommunity(database.db);
    const member = await aMember(database.db, community.id);
    const question = await services.questions.proposeQuestion(member, community.slug, { text: 'Who pays for what teachers learn?', background: '' });
    await services.questions.proposeQuestion(member, community.slug, { text: 'What is asked nowhere in this summit?', background: '' });
    const { summit, documentId } = await anOpenRoom(database.db, { summit: await aSummit(database.db, { communityId: community.id }), questionIds: [question.id] });
    const zoe = await aParticipant(database.db, summit.id, 'participant', await aPerson(database.db, { name: 'Zoë Funder', perspective: 'funder', educatorRole: null }));
    const ada = await aParticipant(database.db, summit.id, 'facilitator', await aPerson(database.db, { name: 'Ada Teacher' }));
    await aParticipant(database.db, (await anOpenRoom(database.db)).summit.id);
    const gone = await aParticipant(database.db, summit.id);
    await services.joining.leaveSummit(gone, summit.slug);
    expect(await list(zoe, documentId)).toEqual({ people: [
      { id: ada.accountId, name: 'Ada Teacher', perspective: 'teacher', role: 'facilitator' },
      { id: zoe.accountId, name: 'Zoë Funder', perspective: 'funder', role: 'participant' },
    ], questions: [{ id: question.id, label: 'Who pays for what teachers learn?', state: 'open' }] });
    expect(await services.questions.findQuestionAddress(zoe, question.id)).toBe(`/communities/${community.slug}/questions/${question.id}`);
    expect(await services.questions.findQuestionAddress(zoe, createId()).catch(kindOfRefusal)).toBe('not-found');
  });

  it('are not told to who may not read the text', async () => {
    const { summit, documentId } = await anOpenRoom(database.db);
    for (const actor of [visitor, await aPerson(database.db), await aMember(database.db, summit.communityId)]) expect(await list(actor, documentId).catch(kindOfRefusal)).toBe('forbidden');
    const participant = await aParticipant(database.db, summit.id);
    expect(await list(participant, createId()).catch(kindOfRefusal)).toBe('not-found');
  });
});
