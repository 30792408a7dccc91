/** Tells a password manager whose password is being changed. Not shown: the page says it in words. */
export const UsernameForManagers = ({ email }: { email: string }) => (
  <input type="text" name="username" autoComplete="username" value={email} readOnly hidden tabIndex={-1} aria-hidden />
);
