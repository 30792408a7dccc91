import { addWebhook } from './add-webhook.ts';
import { changeWebhook, removeWebhook, renewWebhookSecret, turnOffWebhook, turnOnWebhook } from './change-webhook.ts';
import { listWebhooks } from './list-webhooks.ts';
import { readWebhook } from './read-webhook.ts';

export const webhooks = { addWebhook, changeWebhook, listWebhooks, readWebhook, removeWebhook, renewWebhookSecret, turnOffWebhook, turnOnWebhook };
