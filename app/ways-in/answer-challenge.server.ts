import { answerFetch } from '#app/http/answer-fetch.server.ts';
import { keepPasskeySecret } from './passkey-cookie.server.ts';

type Asking = { options: object; secret: string };

/** Answers a page's script with what a device is asked; the secret goes into this browser's cookie and never to the script. */
export async function answerChallenge(asking: Promise<Asking>, isHttps: boolean): Promise<Response> {
  const answer = await answerFetch(asking.then(({ options }) => options));
  if (answer.ok) answer.headers.append('Set-Cookie', await keepPasskeySecret((await asking).secret, isHttps));
  return answer;
}
