import { beginReport } from './begin-report.ts';
import { describeReport } from './describe-report.ts';
import { draftReport } from './draft-report.ts';
import { listSummitReports } from './list-summit-reports.ts';
import { publishReport } from './publish-report.ts';
import { readComposer } from './read-composer.ts';
import { settleChange } from './settle-change.ts';
import { takePassage } from './take-passage.ts';
import { withdrawReport } from './withdraw-report.ts';

export const reports = { listSummitReports, beginReport, describeReport, draftReport, readComposer, takePassage, settleChange, publishReport, withdrawReport };
