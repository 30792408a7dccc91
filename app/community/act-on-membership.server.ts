import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { membershipSchema } from '#domain/community.ts';

/** Joins, asks, takes a request back or leaves, and says what was done. */
export async function actOnMembership({ params, context: { actor, services } }: ActionFunctionArgs, posted: z.output<typeof membershipSchema>): Promise<string> {
  const slug = params.slug ?? '';
  switch (posted.intent) {
    case 'join':
      await services.community.joinCommunity(actor, slug, posted);
      return 'You are a member. Give your points to the questions that matter most to you.';
    case 'ask':
      await services.community.askToJoin(actor, slug, posted);
      return 'Your request is with those who convene the community. You are told by mail.';
    case 'take-back':
      await services.community.takeBackRequest(actor, slug);
      return 'Your request is taken back.';
    case 'leave':
      await services.community.leaveCommunity(actor, slug);
      return 'You have left the community.';
  }
}
