import type { HouseEditOutcome } from '#domain/document/restore-version.ts';
import { conflict, notFound } from '#domain/refusal.ts';

/** Refuses in words when an edit of a text, a report's or a credential's, was not stored; one that changed nothing passes. */
export function requireCommitted(outcome: HouseEditOutcome, what: 'report' | 'credential'): void {
  switch (outcome) {
    case 'committed':
    case 'unchanged':
      return;
    case 'too-large':
      throw conflict('too-large', `This ${what} has become too large to take anything more.`);
    case 'not-stored':
      throw conflict('not-stored', `Nothing can be stored for now, so the ${what} stays as it is; try again in a minute.`);
    case 'uncertain':
      throw conflict('uncertain', `Nothing can be stored for now. It is done as soon as that is possible again; look at the ${what} in a minute.`);
    case 'missing':
      throw notFound('document');
  }
}
