/** Somebody who could decide. */
export type Judge = { accountId: string; isSiteAdmin: boolean };

/** Those who moderate there are told, and site administrators only where nobody else could act. */
export function toldFirst(judges: readonly Judge[]): string[] {
  const near = judges.filter(({ isSiteAdmin }) => !isSiteAdmin);
  return (near.length > 0 ? near : judges).map(({ accountId }) => accountId);
}
