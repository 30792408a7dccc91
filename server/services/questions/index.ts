import { findQuestionAddress } from './find-question-address.ts';
import { givePoints } from './give-points.ts';
import { listAllQuestions } from './list-all-questions.ts';
import { mergeQuestion } from './merge-question.ts';
import { proposeQuestion } from './propose-question.ts';
import { readBoard } from './read-board.ts';
import { readQuestion } from './read-question.ts';
import { readThread } from './read-thread.ts';
import { refineQuestion } from './refine-question.ts';
import { settleQuestion } from './settle-question.ts';

export const questions = { findQuestionAddress, givePoints, listAllQuestions, mergeQuestion, proposeQuestion, readBoard, readQuestion, readThread, refineQuestion, settleQuestion };
