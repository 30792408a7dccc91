import { addRemark, answerRemark } from './add-remark.ts';
import { editRemark, removeRemark, reopenRemark, resolveRemark } from './change-remark.ts';
import { listRemarks } from './list-remarks.ts';
import { readRoomRemarks } from './read-room-remarks.ts';

export const remarks = { listRemarks, readRoomRemarks, addRemark, answerRemark, editRemark, removeRemark, resolveRemark, reopenRemark };
