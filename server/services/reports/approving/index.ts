import { answer } from './answer.ts';
import { askAgain } from './ask-again.ts';
import { askToApprove } from './ask-to-approve.ts';
import { goBack } from './go-back.ts';
import { keepWindows } from './keep-windows.ts';
import { listWaitingApprovals } from './list-waiting-approvals.ts';
import { readApprovals } from './read-approvals.ts';
import { readOwnWords } from './read-own-words.ts';
import { remind } from './remind.ts';

export const approving = { askToApprove, askAgain, goBack, remind, keepWindows, readApprovals, readOwnWords, answer, listWaitingApprovals };
