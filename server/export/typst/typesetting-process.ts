import { answerParent } from '#server/background-process.ts';
import { type CredentialSetting, setCredential } from './set-credential.ts';
import { type ReportSetting, setReport } from './set-report.ts';

answerParent((task: ReportSetting | CredentialSetting) => ('credential' in task ? setCredential(task) : setReport(task)));
