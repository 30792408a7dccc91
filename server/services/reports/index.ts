import { addFigure } from './add-figure.ts';
import { beginReport } from './begin-report.ts';
import { beginRoomReports } from './begin-room-reports.ts';
import { describeReport } from './describe-report.ts';
import { discardReport } from './discard-report.ts';
import { draftReport } from './draft-report.ts';
import { joinPassage, partPassage } from './join-passage.ts';
import { listSummitReports } from './list-summit-reports.ts';
import { publishReport } from './publish-report.ts';
import { readComposer } from './read-composer.ts';
import { readPreview } from './read-preview.ts';
import { readPublishing } from './read-publishing.ts';
import { readReportSettings } from './read-report-settings.ts';
import { settleChange } from './settle-change.ts';
import { showContributors } from './show-contributors.ts';
import { takePassage } from './take-passage.ts';
import { withdrawReport } from './withdraw-report.ts';

export const reports = { listSummitReports, beginReport, describeReport, draftReport, readComposer, takePassage, joinPassage, partPassage, settleChange, publishReport, withdrawReport, discardReport, addFigure, beginRoomReports, readPreview, readPublishing, readReportSettings, showContributors };
