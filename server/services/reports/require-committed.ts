import type { HouseEditOutcome } from '#domain/document/restore-version.ts';
import { conflict, notFound } from '#domain/refusal.ts';

/** Refuses in words when an edit of a report's text was not stored; one that changed nothing passes. */
export function requireCommitted(outcome: HouseEditOutcome): void {
  switch (outcome) {
    case 'committed':
    case 'unchanged':
      return;
    case 'too-large':
      throw conflict('too-large', 'This report has become too large to take anything more.');
    case 'not-stored':
      throw conflict('not-stored', 'Nothing can be stored for now, so the report stays as it is; try again in a minute.');
    case 'uncertain':
      throw conflict('uncertain', 'Nothing can be stored for now. It is done as soon as that is possible again; look at the report in a minute.');
    case 'missing':
      throw notFound('document');
  }
}
