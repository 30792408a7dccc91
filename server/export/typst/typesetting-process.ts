import { answerParent } from '#server/background-process.ts';
import { setReport } from './set-report.ts';

answerParent(setReport);
