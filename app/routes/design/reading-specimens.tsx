import { PerspectiveList } from '#app/perspectives/perspective-legend.tsx';
import { ToneLine } from '#app/ui/notice.tsx';
import { Eyebrow, Prose, Reading, Section, SideNote } from '#app/ui/page.tsx';
import { Cell, Row, RowHeader, Table } from '#app/ui/table.tsx';
import { Specimen } from './specimen.tsx';

export const ReadingSpecimens = () => (
  <>
    <Specimen name="page: section, reading">
      <Section rule="none" eyebrow="Panel" title="Promises and Practices" heading="large">
        <Reading
          notes={
            <SideNote title="From this session">
              Its questions went into <a href="#main">Developing user trust</a>.
            </SideNote>
          }
        >
          <Prose>
            <p>The three panelists went back to where digital badges came from, weighed what micro-credentials could change for educators, and took on the hard questions of putting them to work.</p>
            <p>
              They met on two principles. <a href="#main">Begin with the competency</a> rather than the hours spent.
            </p>
          </Prose>
        </Reading>
      </Section>
      <Section rule="heavy" heading="block" title="Latest reports" aside={<a href="#main">All 9 reports</a>}>
        <Eyebrow>Breakout report</Eyebrow>
      </Section>
      <Section rule="none" heading="label" title="Agenda" className="mt-8 max-w-sm">
        <p className="text-s">Breakouts II, 15:10</p>
      </Section>
    </Specimen>
    <Specimen name="table">
      <Table caption="Credentials asking for feedback" columns={['Micro-credential', 'Asks', 'Remarks', { label: 'Closes', align: 'end' }]}>
        <Row>
          <RowHeader detail="Can two assessors score row 3 alike?">
            <a href="#main">Checking for understanding mid-lesson</a>
          </RowHeader>
          <Cell>
            <PerspectiveList of={['teacher', 'coach']} />
          </Cell>
          <Cell label="Remarks">18, of which 11 answered</Cell>
          <Cell label="Closes" align="end">
            <ToneLine tone="warn" icon="clock">
              in 2 days
            </ToneLine>
          </Cell>
        </Row>
        <Row>
          <RowHeader detail="Would you pay for this one, and on what evidence?">
            <a href="#main">Reading student work with colleagues</a>
          </RowHeader>
          <Cell>
            <PerspectiveList of={['funder']} />
          </Cell>
          <Cell label="Remarks">none yet</Cell>
          <Cell label="Closes" align="end">
            in 16 days
          </Cell>
        </Row>
      </Table>
    </Specimen>
  </>
);
