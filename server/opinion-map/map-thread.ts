import { answerQuestions } from '#db/background-thread.ts';
import { hashedMap } from './hashed-map.ts';

answerQuestions(hashedMap);
