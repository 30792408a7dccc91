import { TabsNav } from '#app/ui/tabs-nav.tsx';

type Props = { slug: string; /** The directory is for members. */ hasPeople?: boolean; hasRoles?: boolean };

/** The sides of a community; only what the viewer may open. */
export const CommunityTabs = ({ slug, hasPeople = false, hasRoles = false }: Props) => {
  const home = `/communities/${slug}`;
  return (
    <TabsNav
      label="Community"
      tabs={[
        { to: home, label: 'Overview', isExact: true },
        { to: `${home}/topics`, label: 'Topics' },
        { to: `${home}/questions`, label: 'Questions' },
        { to: `${home}/credentials`, label: 'Credentials' },
        { to: `${home}/calendar`, label: 'Calendar' },
        { to: `${home}/reading`, label: 'Reading' },
        ...(hasPeople ? [{ to: `${home}/people`, label: 'People' }] : []),
        ...(hasRoles ? [{ to: `${home}/membership`, label: 'Membership' }, { to: `${home}/roles`, label: 'Roles' }, { to: `${home}/edit`, label: 'Description' }, { to: `${home}/audit`, label: 'Audit log' }] : []),
      ]}
    />
  );
};
