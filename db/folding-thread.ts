import { answerQuestions } from './background-thread.ts';
import { foldLog } from './fold-log.ts';

answerQuestions(foldLog);
