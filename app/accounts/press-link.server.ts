import { data } from '@remix-run/node';
import type { AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { answerForm } from '#app/http/answer-form.server.ts';
import type { Flash } from '#app/http/flash.server.ts';
import { thenOf } from './asked-of.server.ts';
import { signInAndGo } from './sign-in-and-go.server.ts';

type Asked = { request: Request; context: AppLoadContext };

const statusOfLink = { open: 200, used: 410, expired: 410, unknown: 404 };

/** The page of a link, with the status that fits; looking at it never uses the link up. */
export const linkPage = <View extends { state: keyof typeof statusOfLink }>(view: View) =>
  data(view, { status: statusOfLink[view.state], headers: { 'Cache-Control': 'no-store' } });

/** The one button of a link's page: uses the link, signs in and goes on. A spent link comes back as a page that says so. */
export const pressLink = <Used extends { accountId: string }>(asked: Asked, use: () => Promise<Used>, flash: (used: Used) => Flash) =>
  answerForm(asked, z.object({}), async () => {
    const used = await use();
    return signInAndGo(asked.context, used.accountId, thenOf(asked.request), flash(used));
  });
