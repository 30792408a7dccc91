import { type SubjectAddress, subjectPath } from '#domain/feedback/subject.ts';

export const feedbackPath = (about: SubjectAddress): string => `${subjectPath(about)}/feedback`;
export const roundPath = (about: SubjectAddress, number: number): string => `${feedbackPath(about)}/${number}`;
export const remarksPath = (about: SubjectAddress, number: number): string => `${roundPath(about, number)}/remarks`;
export const answersPath = (about: SubjectAddress, number: number): string => `${roundPath(about, number)}/answers`;
export const remarksMapPath = (about: SubjectAddress, number: number): string => `${roundPath(about, number)}/map`;
export const outcomePath = (about: SubjectAddress, number: number): string => `${roundPath(about, number)}/report`;
export const giveFeedbackPath = (roundId: string): string => `/feedback/rounds/${roundId}`;
/** Where those who ask write it. */
export const writingPath = (about: SubjectAddress): string => `${subjectPath(about)}/${about.kind === 'report' ? 'compose' : 'studio'}`;
