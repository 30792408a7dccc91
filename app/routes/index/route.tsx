import { Page, PageHeader } from '#app/ui/page.tsx';

export default function FrontPage() {
  return (
    <Page>
      <PageHeader title="Plenary" standfirst="Where people who make, earn and pay for micro-credentials meet, write down what they agree on, and keep track of what became of it." />
    </Page>
  );
}
