import { addRemark, answerRemark } from './add-remark.ts';
import { editRemark, removeRemark, reopenRemark, resolveRemark } from './change-remark.ts';
import { listRemarks } from './list-remarks.ts';

export const remarks = { listRemarks, addRemark, answerRemark, editRemark, removeRemark, resolveRemark, reopenRemark };
