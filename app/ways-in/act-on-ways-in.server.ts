import { type AppLoadContext, data } from '@remix-run/node';
import type { WaysInAct } from '#domain/ways-in-forms.ts';
import { t } from '#domain/words/t.ts';
import { redirectWithFlash } from '#app/http/flash.server.ts';
import { keepElsewhereSecret, readElsewhereSecret } from './elsewhere-cookie.server.ts';
import type { GoOn } from './go-on.tsx';
import { readPasskeySecret } from './passkey-cookie.server.ts';

type Asked = { request: Request; context: AppLoadContext };

/** Does what was asked with one's own ways in: says it on the page, or leads on to a provider. */
export async function actOnWaysIn(asked: Asked, act: WaysInAct) {
  if (act.intent !== 'link') return redirectWithFlash('/account/ways-in', { tone: 'good', text: await done(asked, act) }, asked.context.origin);
  const { services, actor, isHttps } = asked.context;
  const { address, secret, name } = await services.doors.beginLinking(actor, act);
  return data<{ goOn: GoOn }>({ goOn: { address, name } }, { headers: { 'Set-Cookie': await keepElsewhereSecret(secret, isHttps) } });
}

async function done({ request, context: { services, actor } }: Asked, act: Exclude<WaysInAct, { intent: 'link' }>): Promise<string> {
  switch (act.intent) {
    case 'add':
      await services.doors.addPasskey(actor, await readPasskeySecret(request), act);
      return t`The passkey “${act.name}” signs you in from now on.`;
    case 'rename':
      await services.doors.renamePasskey(actor, act);
      return t`The passkey is called “${act.name}” now.`;
    case 'remove':
      return t`The passkey “${(await services.doors.removePasskey(actor, act.id)).name}” is removed.`;
    case 'confirm':
      return t`${(await services.doors.linkByProof(actor, await readElsewhereSecret(request))).provider} signs you in from now on.`;
    case 'forget':
      await services.doors.forgetProof(await readElsewhereSecret(request));
      return t`Nothing was linked.`;
    case 'unlink':
      return t`${(await services.doors.unlink(actor, act.id)).label} signs you in no more.`;
  }
}
