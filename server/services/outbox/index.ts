import { listOutbox, readMail, retryMail, sendsMail } from './outbox.ts';

export const outbox = { listOutbox, readMail, retryMail, sendsMail };
