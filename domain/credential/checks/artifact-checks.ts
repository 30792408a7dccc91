import { isBlank, type Check, type Flaw } from './finding.ts';
import { t } from '#domain/words/t.ts';

const LEAST_MEDIA = 2;

export const artifactsAreTold: Check = {
  id: 'L13',
  severity: 'E',
  asks: () => t`Each artifact has a type, a count or length, and a row of the rubric.`,
  find: ({ artifacts, rubric }) =>
    artifacts.flatMap(({ id, media, amount }): Flaw[] => {
      const at = (entryField: string) => ({ field: 'artifacts' as const, entryId: id, entryField });
      return [
        ...(media.length === 0 ? [{ reason: t`This artifact does not say as what it is accepted.`, place: at('media') }] : []),
        ...(isBlank(amount) ? [{ reason: t`This artifact does not say how many or how long.`, place: at('amount') }] : []),
        ...(rubric.rows.length > 0 && !rubric.rows.some(({ artifactIds }) => artifactIds.includes(id)) ? [{ reason: t`No row of the rubric judges this artifact. Why is it handed in?`, place: { field: 'artifacts' as const, entryId: id } }] : []),
      ];
    }),
};

export const severalMediaAreTaken: Check = {
  id: 'L18',
  severity: 'W',
  asks: () => t`Part 2 accepts ${LEAST_MEDIA} media, or says why not.`,
  find: ({ artifacts, mediaReason }) => {
    const media = new Set(artifacts.flatMap((artifact) => artifact.media));
    return media.size > 0 && media.size < LEAST_MEDIA && isBlank(mediaReason) ? [{ reason: t`Part 2 accepts one medium only. Some earners can show the same better in another: accept one more, or say why not.`, place: { field: 'mediaReason' } }] : [];
  },
};

export const studentsArePrivate: Check = {
  id: 'L20',
  severity: 'E',
  asks: () => t`There is a privacy note when artifacts show students.`,
  find: ({ artifacts, privacyNote }) => (isBlank(privacyNote) && artifacts.some(({ showsStudents }) => showsStudents) ? [{ reason: t`An artifact shows students, and there is no privacy note. Say what is taken out, and whose consent is needed.`, place: { field: 'privacyNote' } }] : []),
};
