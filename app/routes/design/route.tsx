import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Page, PageHeader } from '#app/ui/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Design · Plenary' }, { name: 'robots', content: 'noindex' }];

export const loader = ({ context }: LoaderFunctionArgs) => {
  if (context.isProduction) throw new Response(null, { status: 404 });
  return null;
};

export default function Design() {
  return (
    <Page>
      <PageHeader title="Design" />
    </Page>
  );
}
