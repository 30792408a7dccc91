import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Page, PageHeader } from '#app/ui/page.tsx';
import { ActSpecimens } from './act-specimens.tsx';
import { FormSpecimens } from './form-specimens.tsx';
import { FoundationSpecimens } from './foundation-specimens.tsx';
import { PerspectiveSpecimens } from './perspective-specimens.tsx';
import { ReadingSpecimens } from './reading-specimens.tsx';
import { WordSpecimens } from './word-specimens.tsx';

export const meta: MetaFunction = () => [{ title: 'Design · Plenary' }, { name: 'robots', content: 'noindex' }];

export const loader = ({ context }: LoaderFunctionArgs) => {
  if (context.isProduction) throw new Response(null, { status: 404 });
  return null;
};

const looks = [
  { id: 'light', title: 'Light', theme: 'light', contrast: 'device' },
  { id: 'dark', title: 'Dark', theme: 'dark', contrast: 'device' },
  { id: 'high', title: 'High contrast', theme: 'light', contrast: 'high' },
  { id: 'high-dark', title: 'High contrast, dark', theme: 'dark', contrast: 'high' },
] as const;

/** Every part in every look: the reference for whoever builds a page. */
export default function Design() {
  return (
    <>
      <Page className="pb-8!">
        <PageHeader eyebrow="For those who build pages" title="The parts of Plenary" standfirst="Each part as it stands in a page, in every look. A page is made of these; what is missing is added here first." />
        <ul className="flex flex-wrap gap-x-6 text-s">
          {looks.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1">{title}</a>
            </li>
          ))}
        </ul>
      </Page>
      {looks.map(({ id, title, theme, contrast }) => (
        <section key={id} id={id} aria-labelledby={`${id}-title`} data-theme={theme} data-contrast={contrast} className="border-t-2 border-ink bg-paper px-edge pt-8 pb-18 text-ink">
          <h2 id={`${id}-title`} className="mb-8 text-3xl">
            {title}
          </h2>
          <FoundationSpecimens />
          <ActSpecimens look={id} />
          <FormSpecimens look={id} />
          <WordSpecimens look={id} />
          <PerspectiveSpecimens />
          <ReadingSpecimens />
        </section>
      ))}
    </>
  );
}
