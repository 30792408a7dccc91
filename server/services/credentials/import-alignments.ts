import { insertCredentialAct } from '#db/repositories/credentials.ts';
import type { Actor } from '#domain/actor.ts';
import { type OfferedAlignment, readCasePackage, type Unread } from '#domain/credential/case-import/read-case-package.ts';
import { CASE_MOST_OFFERED, type ChosenStatement } from '#domain/credential/case-import/take-forms.ts';
import { unnamed } from '#domain/credential/credential.ts';
import { foldName } from '#domain/agenda/plain-text.ts';
import { createId } from '#domain/ids.ts';
import { invalid } from '#domain/refusal.ts';
import { saidIn } from '#domain/words/reading-language.ts';
import { t } from '#domain/words/t.ts';
import type { Deps } from '../deps.ts';
import { type CommunityName, nameOf } from '../community/open-community.ts';
import { requirePerson } from '../standing.ts';
import { keptAct } from './act-sayings.ts';
import { openCredential } from './open-credential.ts';
import { readDraft } from './read-draft.ts';
import { writeFields } from './write-field.ts';

export type AlignmentsView = { community: CommunityName; credential: { slug: string; name: string }; /** Addresses of those that it has already. */ present: string[] };
export type CasePreview = {
  framework: string;
  /** How many statements were read, and how many of them have the words that were asked for. */
  read: number;
  found: number;
  /** The first of them, each with what it stands below. */
  offered: (Pick<OfferedAlignment, 'identifier' | 'path'> & { statement: ChosenStatement })[];
  unread: Unread[];
};

/** What the page that imports alignments says of a credential. For who may write it. */
export async function readAlignments(deps: Deps, actor: Actor, slug: string): Promise<AlignmentsView> {
  const { credential, community } = await openCredential(deps.db, actor, slug, 'credential.write');
  const draft = await readDraft(deps, credential.documentId);
  return { community: nameOf(community), credential: { slug, name: draft.name || unnamed() }, present: draft.alignments.map(({ url }) => url) };
}

/** Reads a package of CASE leniently and offers its statements that have all of these words, changing nothing. Refuses with `invalid` what is no package, and who asks too often. */
export async function previewCase(deps: Deps, actor: Actor, slug: string, { text, words }: { text: string; words: string }): Promise<CasePreview> {
  await openCredential(deps.db, actor, slug, 'credential.write');
  await deps.limit('form', `case:${requirePerson(actor).accountId}`);
  const reading = readCasePackage(text);
  if (!reading.ok) throw invalid('text', 'unreadable', reading.reason);
  const wanted = foldName(words).split(' ').filter(Boolean);
  const found = reading.offered.filter(({ statement, code, kind, path }) => {
    const all = foldName([code, statement, kind, ...path].join(' '));
    return wanted.every((word) => all.includes(word));
  });
  return {
    framework: reading.framework,
    read: reading.offered.length,
    found: found.length,
    offered: found.slice(0, CASE_MOST_OFFERED).map(({ identifier, path, statement, uri, code }) => ({ identifier, path: path.slice(1), statement: { name: statement, url: uri, framework: reading.framework, code } })),
    unread: reading.unread,
  };
}

/** Adds statements to the alignments of the live text, in the name of who chose them; one that stands there already is not added again. Gives how many came. */
export async function takeAlignments(deps: Deps, actor: Actor, slug: string, { chosen }: { chosen: readonly ChosenStatement[] }): Promise<{ added: number }> {
  const { credential } = await openCredential(deps.db, actor, slug, 'credential.write');
  const { accountId, name } = requirePerson(actor);
  const { before, after } = await writeFields(deps, {
    credential,
    accountId,
    notice: saidIn('en', () => t`${name} added alignments.`),
    change: (draft) => {
      const known = new Set(draft.alignments.map(({ url }) => url));
      const fresh = chosen.filter(({ url }) => !known.has(url) && known.add(url));
      return { ...draft, alignments: [...draft.alignments, ...fresh.map((each) => ({ id: createId(), ...each, targetType: 'CFItem' as const }))] };
    },
  });
  const added = after.alignments.length - before.alignments.length;
  if (added > 0) await insertCredentialAct(deps.db, { id: createId(), credentialId: credential.id, actorId: accountId, kind: 'imported', sentence: added === 1 ? keptAct('alignmentAdded') : keptAct('alignmentsAdded', added), actedAt: deps.now() });
  return { added };
}
