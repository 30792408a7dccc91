import { fileURLToPath } from 'node:url';
import { answerParent } from '#server/background-process.ts';
import { openWords } from '#server/open-words.ts';
import { type CredentialSetting, setCredential } from './set-credential.ts';
import { type ReportSetting, setReport } from './set-report.ts';

/** The folder of package.json, seen from the sources and from the program once both are built. */
const root = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? '../../..' : '../..', import.meta.url));
const words = openWords(root);

answerParent(async (task: ReportSetting | CredentialSetting) => {
  await words;
  return 'credential' in task ? setCredential(task) : setReport(task);
});
