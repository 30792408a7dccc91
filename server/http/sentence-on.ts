/** What is said in plain text where no page can say it, by status; only a defect is told with the number of its request. */
export function sentenceOn(status: number, requestId: string): string {
  if (status === 404) return 'There is nothing at this address.';
  if (status === 405) return 'This cannot be done here.';
  if (status < 500) return 'This address cannot be read.';
  return `Something went wrong on our side. Nothing you saved is lost. Request ${requestId}.`;
}
