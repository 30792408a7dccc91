import { clearBounce, listOutbox, readMail, retryMail, sendsMail } from './outbox.ts';

export const outbox = { clearBounce, listOutbox, readMail, retryMail, sendsMail };
