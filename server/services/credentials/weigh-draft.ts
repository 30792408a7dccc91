import { createHash } from 'node:crypto';
import type { CredentialVersionRow } from '#db/repositories/credential-versions.ts';
import { checks, checkCredential } from '#domain/credential/checks/check-credential.ts';
import type { CheckId } from '#domain/credential/checks/finding.ts';
import { fieldOf } from '#domain/credential/credential-fields.ts';
import type { CredentialDraft } from '#domain/credential/draft.ts';
import { classifyChange, type ChangeWeight, nextVersion, weighChanges } from '#domain/credential/versions/classify-change.ts';
import { FIRST_VERSION, type VersionChange } from '#domain/credential/versions/version.ts';
import { canonicalJson } from '#domain/report/canonical-json.ts';

/** A check that blocks: what it asks, and what it found, each with the name of its place. */
export type Blocking = { check: CheckId; asks: string; found: string[] };

/** A draft in its one form, and the SHA-256 of that. */
export const sealDraft = (draft: CredentialDraft): { content: string; hash: string } => sealText(draft);

/** Anything that is frozen as canonical JSON, with its SHA-256. */
export function sealText(text: object): { content: string; hash: string } {
  const content = canonicalJson(text);
  return { content, hash: createHash('sha256').update(content).digest('hex') };
}

/** The draft that a version was made of. */
export const readSealed = ({ content }: Pick<CredentialVersionRow, 'content'>): CredentialDraft => JSON.parse(content) as CredentialDraft;

/** Which version a draft would be and what makes it that; `none` where it says what the newest does. */
export function weighDraft(draft: CredentialDraft, newest: CredentialVersionRow | null): { change: VersionChange | 'none'; version: string; changes: { label: string; weight: ChangeWeight }[] } {
  if (newest === null) return { change: 'first', version: FIRST_VERSION, changes: [] };
  const before = readSealed(newest);
  const change = classifyChange(before, draft);
  const changes = weighChanges(before, draft).map(({ key, weight }) => ({ label: fieldOf(key).label(), weight }));
  return { change, version: nextVersion(newest.version, change), changes: changes.filter(({ weight }) => weight !== 'none') };
}

/** What the checks find in a draft on that day: those that block, by check, and how many findings only warn. */
export function judgeDraft(draft: CredentialDraft, at: Date): { blocking: Blocking[]; warnings: number } {
  const findings = checkCredential(draft, { today: at.toISOString().slice(0, 10) });
  const blocking = checks.flatMap(({ id, asks, severity }): Blocking[] => {
    const found = severity === 'E' ? findings.filter((finding) => finding.id === id).map(({ place, reason, quote }) => `${fieldOf(place.field).label()}: ${reason}${quote ? ` (“${quote}”)` : ''}`) : [];
    return found.length === 0 ? [] : [{ check: id, asks: asks(), found }];
  });
  return { blocking, warnings: findings.filter(({ severity }) => severity === 'W').length };
}
