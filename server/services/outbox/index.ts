import { listOutbox, readMail, retryMail } from './outbox.ts';

export const outbox = { listOutbox, readMail, retryMail };
