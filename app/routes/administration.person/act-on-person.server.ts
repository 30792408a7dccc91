import type { ActionFunctionArgs } from '@remix-run/node';
import type { z } from 'zod';
import type { personActSchema } from '#domain/administration/people-filter.ts';
import { t } from '#domain/words/t.ts';

/** Does what an administrator asked for, and says what was done; `isOver` where the person is no longer there. */
export async function actOnPerson({ params, context: { services, actor } }: ActionFunctionArgs, act: z.output<typeof personActSchema>): Promise<{ text: string | null; isOver: boolean }> {
  const id = params.id ?? '';
  const { administration, accounts } = services;
  switch (act.intent) {
    case 'make-administrator':
      await administration.makeAdministrator(actor, id);
      return { text: t`They administer the site from now on.`, isOver: false };
    case 'unmake-administrator':
      await administration.unmakeAdministrator(actor, id);
      return actor.kind === 'person' && actor.accountId === id ? { text: null, isOver: true } : { text: t`They do not administer the site any more.`, isOver: false };
    case 'sign-out':
      await administration.signOutEverywhere(actor, id);
      return { text: t`They are signed out everywhere.`, isOver: false };
    case 'erase':
      await accounts.deleteAccount(actor, act.confirmedName, id);
      return { text: t`The person is erased.`, isOver: true };
  }
}
