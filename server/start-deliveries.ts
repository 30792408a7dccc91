import type { NoticeListener } from '#db/notice-listener.ts';
import type { createDrain } from './drain.ts';
import { startDeliveryWorker } from './jobs/delivery-worker.ts';
import type { Noted } from './jobs/job-book.ts';
import type { Log } from './log.ts';
import type { Services } from './services/index.ts';

type Given = { services: Pick<Services, 'push' | 'webhooks'>; listener: Pick<NoticeListener, 'listen'>; noted: Noted; log: Log; drain: Pick<ReturnType<typeof createDrain>, 'add'> };

/** Starts what sends messages to servers of others, each ended by the drain; answers what is to be called once one to a webhook is written. */
export function startDeliveries({ services, listener, noted, log, drain }: Given): { webhookPosted: () => void } {
  const webhooks = startDeliveryWorker({ name: 'Messages to webhooks', deliver: services.webhooks.deliverDue, log, noted });
  drain.add('webhooks', webhooks.stop);
  const pushes = startDeliveryWorker({ name: 'Notices to devices', deliver: services.push.sendPushes, log, noted });
  drain.add('pushes', pushes.stop);
  listener.listen(pushes.wake);
  return { webhookPosted: webhooks.wake };
}
