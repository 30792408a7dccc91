import { answerQuestions } from '#db/background-thread.ts';
import { solveSeating } from '#domain/seating/solve-seating.ts';

answerQuestions(solveSeating);
