import { addWebhook } from './add-webhook.ts';
import { changeWebhook, removeWebhook, renewWebhookSecret, turnOffWebhook, turnOnWebhook } from './change-webhook.ts';
import { deliverDue } from './deliver-due.ts';
import { listWebhooks } from './list-webhooks.ts';
import { readWebhook } from './read-webhook.ts';
import { sendAgain, testWebhook } from './send-again.ts';

export const webhooks = { addWebhook, changeWebhook, deliverDue, listWebhooks, readWebhook, removeWebhook, renewWebhookSecret, sendAgain, testWebhook, turnOffWebhook, turnOnWebhook };
