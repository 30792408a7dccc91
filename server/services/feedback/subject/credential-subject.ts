import { getCommunity } from '#db/repositories/communities.ts';
import { getCommunityIdOfCredential, getCredentialForChange, insertCredentialAct, listCredentialAuthors, updateCredential } from '#db/repositories/credentials.ts';
import { findZoneOfCommunity, listMembersToAsk } from '#db/repositories/feedback-asking.ts';
import { checkCredential } from '#domain/credential/checks/check-credential.ts';
import { textAt, withText } from '#domain/credential/content/set-text.ts';
import { askedCredential } from '#domain/feedback/asked-credential.ts';
import { placeKey, placeOfKey } from '#domain/feedback/place-key.ts';
import { takeOver } from '#domain/feedback/take-over.ts';
import { createId } from '#domain/ids.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import { keptAct } from '#server/services/credentials/act-sayings.ts';
import { loadCredential } from '#server/services/credentials/open-credential.ts';
import { readDraft } from '#server/services/credentials/read-draft.ts';
import { readSealed, sealDraft } from '#server/services/credentials/weigh-draft.ts';
import { writeFields } from '#server/services/credentials/write-field.ts';
import { wordsMark } from '../ledger/words-mark.ts';
import { writingRefused } from './refuse-writing.ts';
import type { SubjectPort } from './subject.ts';

const KIND = 'credential';

/** Rounds about the draft of a credential: its authors ask, its community may answer, and a draft that is asked about is in feedback. */
export const credentialSubject: SubjectPort = {
  load: async (db, actor, slug) => {
    const { credential, community, standing, facts } = await loadCredential(db, actor, slug);
    return { subject: { kind: KIND, id: credential.id, slug, name: credential.name, documentId: credential.documentId }, community, standing, facts, isTellable: () => true, isTextPublished: () => false };
  },
  hold: async (tx, id) => {
    const credential = await getCredentialForChange(tx, id);
    return { slug: credential.slug, communityName: (await getCommunity(tx, credential.communityId)).name };
  },
  freeze: async (deps, { documentId }) => {
    const draft = await readDraft(deps, documentId);
    if (draft.name.trim() === '' || draft.competency.trim() === '') throw invalid(null, 'nothing-written', t`There is nothing to read yet: write at least the name and the competency in the studio, then ask.`);
    return sealDraft(draft);
  },
  read: (content) => askedCredential(readSealed({ content })),
  noteOpened: async (tx, id, { actorId, title, at }) => {
    const { state } = await getCredentialForChange(tx, id);
    if (state === 'draft') await updateCredential(tx, id, { state: 'in-feedback' });
    await insertCredentialAct(tx, { id: createId(), credentialId: id, actorId, kind: 'feedback-opened', sentence: keptAct('feedbackAsked', title), actedAt: at });
  },
  noteClosed: async (tx, id, { actorId, title, at }) => {
    const { state } = await getCredentialForChange(tx, id);
    if (state === 'in-feedback') await updateCredential(tx, id, { state: 'draft' });
    await insertCredentialAct(tx, { id: createId(), credentialId: id, actorId, kind: 'feedback-closed', sentence: keptAct(actorId === null ? 'feedbackOver' : 'feedbackClosed', title), actedAt: at });
  },
  findLanguage: async (deps, { documentId }) => (await readDraft(deps, documentId)).language,
  findZone: async (tx, id) => findZoneOfCommunity(tx, await getCommunityIdOfCredential(tx, id)),
  listPeople: async (tx, id) => listMembersToAsk(tx, await getCommunityIdOfCredential(tx, id)),
  listDeciders: (db, id) => listCredentialAuthors(db, [id]),
  askedFirst: ['teacher', 'coach', 'administrator'],
  titleOf: (number) => t`Educator round ${number}`,
  failing: (content, today) => checkCredential(readSealed({ content }), { today }).map(({ id, reason, place }) => ({ check: id, reason, place: placeKey(place) })),
  wordsNow: async (deps, { documentId }, { place: key }) => {
    const place = placeOfKey(key);
    return { now: place && textAt(await readDraft(deps, documentId), place), why: null };
  },
  write: async (deps, _tx, { documentId }, { place: key, quote, suggestion, then, language, words, by }) => {
    const place = placeOfKey(key);
    if (place === null) throw conflict('no-suggestion', t`There is nothing to take over: the remark suggests no other words for a place.`);
    const change = { before: '', after: '' };
    await writeFields(deps, {
      credential: { documentId },
      accountId: by.accountId,
      change: (draft) => {
        change.before = textAt(draft, place) ?? '';
        if (wordsMark(change.before) !== words) throw writingRefused(KIND, 'meanwhile');
        const taken = takeOver(change.before, { quote, suggestion, then, language });
        if (taken.kind !== 'taken') throw writingRefused(KIND, taken.kind);
        change.after = taken.after;
        return withText(draft, place, taken.after);
      },
      notice: saidIn('en', () => t`${by.name} took over a suggestion from the feedback.`),
    });
    return change;
  },
  readPublished: async () => null,
};
