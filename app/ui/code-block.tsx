/** Lines for a terminal or a program, which scroll within themselves where they are too long. */
export const CodeBlock = ({ label, children }: { label: string; children: string }) => (
  <pre className="mt-2 overflow-x-auto border-l-2 border-line-strong bg-sunken px-3 py-2 text-xs leading-relaxed focus-visible:shadow-focus" tabIndex={0} role="group" aria-label={label}>
    <code className="font-mono">{children}</code>
  </pre>
);
