let hasAgreed = false;

/** The person was asked by name and wants to leave without the words that are not saved: nobody asks once more. */
export const agreeToLose = (): void => void (hasAgreed = true);

/** Whether that was said of this very leaving. */
export function hasAgreedToLose(pathname: string): boolean {
  return hasAgreed && pathname === '/sign-out';
}
