import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { membershipSchema } from '#domain/community.ts';
import { t } from '#domain/words/t.ts';

/** Joins, asks, takes a request back or leaves, and says what was done. */
export async function actOnMembership({ params, context: { actor, services } }: ActionFunctionArgs, posted: z.output<typeof membershipSchema>): Promise<string> {
  const slug = params.slug ?? '';
  switch (posted.intent) {
    case 'join':
      await services.community.joinCommunity(actor, slug, posted);
      return t`You are a member. Give your points to the questions that matter most to you.`;
    case 'ask':
      await services.community.askToJoin(actor, slug, posted);
      return t`Your request is with those who convene the community. You are told by mail.`;
    case 'take-back':
      await services.community.takeBackRequest(actor, slug);
      return t`Your request is taken back.`;
    case 'leave':
      await services.community.leaveCommunity(actor, slug);
      return t`You have left the community.`;
  }
}
