import type { LoaderFunctionArgs } from '@remix-run/node';
import { wholeNumber } from '#app/feedback/ledger/ledger-query.ts';
import { subjectAddressOf } from '#app/feedback/subject-address.server.ts';
import { CSV_TYPE, fileResponse } from '#app/http/file-response.server.ts';
import { orRefusal } from '#app/http/refusal-response.server.ts';

/** The ledger as a table, each giver as the public sees them. */
export async function loader(asked: LoaderFunctionArgs) {
  const round = wholeNumber(new URL(asked.request.url).searchParams.get('round'));
  return fileResponse(await orRefusal(asked, asked.context.services.ledger.exportLedger(asked.context.actor, subjectAddressOf(asked), round)), CSV_TYPE);
}
