import { t } from '../words/t.ts';
import type { Silence } from './report.ts';

/** What happens to whoever says nothing, as it is said to them. */
export const silenceMeans = (): Record<Silence, string> => ({
  approves: t`If you say nothing until then, that counts as agreeing.`,
  'leaves-out': t`If you say nothing until then, these words are left out of the report.`,
});
