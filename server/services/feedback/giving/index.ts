import { agreeWithRemark } from './agree-with-remark.ts';
import { answerQuestion } from './answer-question.ts';
import { changeRemark, takeBackRemark } from './change-remark.ts';
import { chooseShown } from './choose-shown.ts';
import { declineInvitation, declineMails } from './decline-invitation.ts';
import { finishGiving } from './finish-giving.ts';
import { giveRemark } from './give-remark.ts';
import { goOnGiving } from './go-on-giving.ts';
import { readDoor } from './read-door.ts';
import { readGiving } from './read-giving.ts';
import { startGiving } from './start-giving.ts';

export const giving = { agreeWithRemark, answerQuestion, changeRemark, chooseShown, declineInvitation, declineMails, finishGiving, giveRemark, goOnGiving, readDoor, readGiving, startGiving, takeBackRemark };
