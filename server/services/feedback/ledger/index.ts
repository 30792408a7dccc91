import { actOnRemarks } from './act-on-remarks.ts';
import { answerOnce } from './answer-once.ts';
import { exportLedger } from './export-ledger.ts';
import { readAnswers } from './read-answers.ts';
import { readHeatMap } from './read-heat-map.ts';
import { readOutcome } from './read-outcome.ts';
import { readLedger } from './read-ledger.ts';
import { readTriage } from './read-triage.ts';
import { tellGivers } from './tell-givers.ts';

export const ledger = { actOnRemarks, answerOnce, exportLedger, readAnswers, readHeatMap, readLedger, readOutcome, readTriage, tellGivers };
