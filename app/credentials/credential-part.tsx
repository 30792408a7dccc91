import type { ReactNode } from 'react';
import { Section } from '#app/ui/page.tsx';

/** A part of a credential, with its title beside it where there is room. */
export const CredentialPart = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <Section id={id} title={title} className="lg:mt-8 lg:grid lg:grid-cols-[13rem_minmax(0,1fr)] lg:gap-x-8 print:mt-6 print:pt-4">
    <div className="min-w-0">{children}</div>
  </Section>
);
