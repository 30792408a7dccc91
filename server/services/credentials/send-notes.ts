import { insertCredentialSources } from '#db/repositories/credential-beginnings.ts';
import { insertCredentialAct, listWrittenCredentials } from '#db/repositories/credentials.ts';
import { listCommunitiesOf } from '#db/repositories/community-members.ts';
import type { BreakoutRoomRow } from '#db/repositories/breakout-rooms.ts';
import type { Actor } from '#domain/actor.ts';
import { credentialFields, type FieldKey } from '#domain/credential/credential-fields.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import type { DraftPlace } from '#domain/credential/draft-place.ts';
import { emptyDraft } from '#domain/credential/empty-draft.ts';
import { MOST_PASSAGES, type SendPassages } from '#domain/credential/send-forms.ts';
import { guessField, passageWords, sendPassage } from '#domain/credential/send-passage.ts';
import { readPassages } from '#domain/document/passages/read-passages.ts';
import { createId } from '#domain/ids.ts';
import { can } from '#domain/permissions.ts';
import { conflict, invalid } from '#domain/refusal.ts';
import { languageTags } from '#domain/words/interface-language.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, openCommunity } from '../community/open-community.ts';
import { openNotes } from '../documents/open-notes.ts';
import { requirePerson, standingOnSite } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { layCredential } from './lay-credential.ts';
import { openCredential } from './open-credential.ts';
import { writeFields } from './write-field.ts';

type NotesPassage = { block: string; /** The heading below which it stands. */ heading: string | null; words: string };
export type SendingView = {
  summit: { slug: string; title: string };
  room: { slug: string; number: number; focus: string };
  passages: (NotesPassage & { guess: FieldKey | null })[];
  /** Whether there are more than are offered. */
  isCut: boolean;
  /** Where a credential may be begun with them, and those that this person writes. */
  communities: CommunityName[];
  credentials: { slug: string; name: string }[];
};

/** Notes are written in whatever language. */
const headings = () => languageTags.flatMap((language) => saidIn(language, () => credentialFields.map(({ label }) => ({ title: label() }))));
const never = { writtenAt: () => null, untilClock: () => Infinity };

/** The passages of a room's notes, each with the field that it most likely belongs to. For who may read the notes and has an account. */
export async function readSending(deps: Deps, actor: Actor, slug: string, roomSlug: string): Promise<SendingView> {
  const { summit, room } = await openNotes(deps.db, actor, slug, roomSlug);
  const { accountId } = requirePerson(actor);
  const mayBegin = can(standingOnSite(actor), 'account.changeSignIn');
  const [passages, communities, credentials] = await Promise.all([passagesOf(deps, room), mayBegin ? listCommunitiesOf(deps.db, accountId) : [], listWrittenCredentials(deps.db, accountId)]);
  return {
    summit: { slug, title: summit.title },
    room: { slug: room.slug, number: room.number, focus: room.focus },
    passages: passages.slice(0, MOST_PASSAGES).map((passage) => ({ ...passage, guess: guessField(passage.heading) })),
    isCut: passages.length > MOST_PASSAGES,
    communities,
    credentials,
  };
}

/**
 * Sends passages of a room's notes into a new credential or one that this person writes, and keeps where they came from. Of those who wrote them nobody is named there. Refuses
 * like the notes and the credential, with `invalid` where nothing is chosen, and with `conflict` a passage that the room took out meanwhile.
 */
export async function sendNotes(deps: Deps, actor: Actor, slug: string, roomSlug: string, { target, name, passages: asked }: SendPassages): Promise<{ slug: string; sent: number }> {
  const { db, now } = deps;
  const { summit, room } = await openNotes(db, actor, slug, roomSlug);
  const { accountId, name: who } = requirePerson(actor);
  const chosen = asked.flatMap(({ block, field }) => (field ? [{ block, field }] : []));
  if (chosen.length === 0) throw invalid(null, 'nothing-chosen', t`Choose a field for at least one passage.`);
  const known = new Map((await passagesOf(deps, room)).map((passage) => [passage.block, passage.words]));
  const words = chosen.map(({ block, field }) => {
    const found = known.get(block);
    if (found === undefined) throw conflict('gone', t`The room has taken one of these passages out. Look at its notes once more.`);
    return { field, words: found, id: createId() };
  });
  const places: DraftPlace[] = [];
  const put = (draft: CredentialDraft): CredentialDraft =>
    words.reduce((filled, passage) => {
      const sent = sendPassage(filled, passage.field, passage.words, passage.id);
      places.push(sent.place);
      return sent.draft;
    }, draft);
  const sources = (credentialId: string) => words.map(({ words: wording }, place) => ({ id: createId(), credentialId, place: places[place] as DraftPlace, documentId: room.documentId, wording, sentById: accountId, sentAt: now() }));

  if (target.startsWith('new:')) {
    const { community } = await openCommunity(db, actor, target.slice('new:'.length), 'credential.begin');
    if (name.length < 3) throw invalid('name', 'unnamed', t`Give the credential a name of at least 3 characters.`);
    const draft = put({ ...emptyDraft(summit.language), name });
    return db.transaction(async (tx) => {
      const made = await layCredential(tx, { communityId: community.id, accountId, draft, at: now(), act: { kind: 'begun', sentence: keptAct('begunFromNotes') } });
      await insertCredentialSources(tx, sources(made.id));
      return { slug: made.slug, sent: words.length };
    });
  }
  const { credential } = await openCredential(db, actor, target, 'credential.write');
  await writeFields(deps, { credential, accountId, change: put, notice: saidIn('en', () => t`${who} sent passages of room ${room.number} here.`) });
  await db.transaction(async (tx) => {
    await insertCredentialSources(tx, sources(credential.id));
    await insertCredentialAct(tx, { id: createId(), credentialId: credential.id, actorId: accountId, kind: 'sent-notes', sentence: words.length === 1 ? keptAct('passageSent') : keptAct('passagesSent', words.length), actedAt: now() });
  });
  return { slug: target, sent: words.length };
}

/** What the room wrote as last committed, below its prompts and below headings that are called as fields are. */
async function passagesOf({ documentHands }: Deps, room: BreakoutRoomRow): Promise<NotesPassage[]> {
  const bytes = await documentHands().read(room.documentId);
  const passages = bytes === null ? [] : readPassages({ snapshot: bytes, updates: [] }, [...headings(), ...room.prompts], never);
  return passages.map(({ block, prompt, nodes }) => ({ block: `${block.client}-${block.clock}`, heading: prompt, words: passageWords(nodes) })).filter(({ words }) => words !== '');
}
