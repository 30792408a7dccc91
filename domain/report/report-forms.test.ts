import { describe, expect, test } from 'vitest';
import { publishReportSchema, reportSettingsActSchema } from './report-forms.ts';

describe('the forms of a report', () => {
  test('take an empty or absent note for none, and one of several lines for one line', () => {
    expect([publishReportSchema.parse({}), publishReportSchema.parse({ note: '' }), publishReportSchema.parse({ note: ' Two\n lines ' })]).toEqual([{ note: '' }, { note: '' }, { note: 'Two lines' }]);
  });

  test('refuse a report without a title, and a withdrawal without a reason, in words', () => {
    const sentences = (form: object) => reportSettingsActSchema.safeParse(form).error?.issues.map(({ message }) => message);
    expect(sentences({ intent: 'describe', title: '  ', licence: 'CC BY 4.0', attribution: 'named' })).toEqual(['Give the report a title.']);
    expect(sentences({ intent: 'withdraw' })).toEqual(['Say why: readers who come by a link see it.']);
  });
});
