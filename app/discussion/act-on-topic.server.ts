import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { TopicAct } from '#domain/discussion/topic-forms.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { postAddress, topicPath } from '#domain/discussion/topic-address.ts';
import { t } from '#domain/words/t.ts';

const steered = {
  pin: t`The topic stands above the others now.`,
  unpin: t`The topic stands among the others again.`,
  lock: t`The topic is locked: it can be read, and takes no more posts.`,
  unlock: t`The topic is open again.`,
  describe: t`Saved.`,
};

/** Does on a topic what its page was asked for, and answers where to look at what came of it. */
export async function actOnTopic({ context, params }: ActionFunctionArgs, act: TopicAct): Promise<Response> {
  const { services, actor, origin } = context;
  const { discussion } = services;
  const address = { slug: params.slug ?? '', number: Number(params.number) };
  const saying = (to: string, text: string) => redirectWithFlash(to, { tone: 'good', text }, origin);
  switch (act.intent) {
    case 'reply': {
      const posted = await discussion.replyToTopic(actor, address, act);
      if ('heldId' in posted) return saying(`${topicPath(address)}#held`, t`Your post waits for a moderator: those who moderate look at it before others read it. You are told what they decide.`);
      const { topic, number } = posted;
      return redirect(postAddress(topic, number));
    }
    case 'draft':
      await discussion.keepDraft(actor, address, act);
      return saying(`${topicPath(address)}#reply`, t`Your draft is kept, for you alone. It is here when you come back, on any device.`);
    case 'react':
      await discussion.reactToPost(actor, { ...address, post: act.post }, act.kind);
      return redirect(postAddress(address, act.post));
    case 'accept':
      await discussion.acceptAnswer(actor, address, act.post);
      return saying(postAddress(address, act.post), t`Marked as the answer. Whoever opens the topic finds it at the top.`);
    case 'unaccept':
      await discussion.acceptAnswer(actor, address, null);
      return saying(topicPath(address), t`No post is marked as the answer now.`);
    default:
      await discussion.steerTopic(actor, address, act);
      return saying(topicPath(address), steered[act.intent]);
  }
}
