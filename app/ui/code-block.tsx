/** Lines for a terminal or a program, broken where they are too long. */
export const CodeBlock = ({ children }: { children: string }) => (
  <pre className="mt-2 border-l-2 border-line-strong bg-sunken px-3 py-2 text-xs leading-relaxed break-words whitespace-pre-wrap">
    <code className="font-mono">{children}</code>
  </pre>
);
