import { t } from '#domain/words/t.ts';
import type { ReportLine } from '#server/services/report-reading/report-line.ts';

type Facts = Pick<ReportLine, 'number' | 'minutes' | 'recommendations'>;

/** "Version 2, 8 minute read, 4 recommendations". */
export const reportFacts = ({ number, minutes, recommendations }: Facts): string =>
  [t`Version ${number}`, t`${minutes} minute read`, recommendations === 0 ? '' : recommendations === 1 ? t`1 recommendation` : t`${recommendations} recommendations`].filter(Boolean).join(', ');
