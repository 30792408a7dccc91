import type { ActionFunctionArgs } from '@remix-run/node';
import { answerChallenge } from '#app/ways-in/answer-challenge.server.ts';

/** What a device is asked that signs somebody in, for the script of the sign-in page. */
export const action = ({ context }: ActionFunctionArgs) => answerChallenge(context.limit('sign-in').then(() => context.services.doors.askForPasskey()), context.isHttps);
