import type { RoundRow } from '#db/repositories/feedback-rounds.ts';
import { subjectOf } from '#db/repositories/feedback-rounds.ts';
import type { DbOrTx } from '#db/client.ts';
import type { Actor } from '#domain/actor.ts';
import type { AskedText } from '#domain/feedback/asked-text.ts';
import type { SubjectAddress, SubjectKind } from '#domain/feedback/subject.ts';
import { credentialSubject } from './credential-subject.ts';
import { reportSubject } from './report-subject.ts';
import type { OpenSubject, SubjectPort } from './subject.ts';

const ports: Record<SubjectKind, SubjectPort> = { credential: credentialSubject, report: reportSubject };

export const portOf = ({ kind }: { kind: SubjectKind }): SubjectPort => ports[kind];

/** What is asked about, with where the actor stands to it; who may know of it is for the caller to ask. */
export const loadSubject = (db: DbOrTx, actor: Actor, address: SubjectAddress): Promise<OpenSubject> => portOf(address).load(db, actor, address.slug);

/** What a round that was opened asks about. */
export const askedOf = (round: Pick<RoundRow, 'credentialId' | 'reportId' | 'content'>): AskedText => portOf(subjectOf(round)).read(round.content);
