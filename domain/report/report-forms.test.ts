import { parseWithZod } from '@conform-to/zod/v4';
import { describe, expect, test } from 'vitest';
import { composeActSchema, publishReportSchema, reportSettingsActSchema } from './report-forms.ts';

describe('the forms of a report', () => {
  test('take an empty or absent note for none, and one of several lines for one line', () => {
    expect([publishReportSchema.parse({}), publishReportSchema.parse({ note: '' }), publishReportSchema.parse({ note: ' Two\n lines ' })]).toEqual([{ note: '' }, { note: '' }, { note: 'Two lines' }]);
  });

  test('refuse a report without a title, and a withdrawal without a reason, in words', () => {
    const sentences = (form: object) => reportSettingsActSchema.safeParse(form).error?.issues.map(({ message }) => message);
    expect(sentences({ intent: 'describe', title: '  ', licence: 'CC BY 4.0', attribution: 'named' })).toEqual(['Give the report a title.']);
    expect(sentences({ intent: 'withdraw' })).toEqual(['Say why: readers who come by a link see it.']);
  });

  test('are read from what pages post, where an empty field is sent as nothing', () => {
    const read = (schema: Parameters<typeof parseWithZod>[1]['schema'], fields: Record<string, string>) => parseWithZod(new URLSearchParams(fields), { schema });
    expect(read(publishReportSchema, { note: '' })).toMatchObject({ status: 'success', value: { note: '' } });
    expect(read(reportSettingsActSchema, { intent: 'describe', title: ' A  title ', standfirst: '', licence: '', attribution: 'named' })).toMatchObject({ status: 'success', value: { title: 'A title', standfirst: '', licence: '' } });
    expect(read(composeActSchema, { intent: 'figure', kind: 'attendance' })).toMatchObject({ status: 'success', value: { kind: 'attendance' } });
    expect(read(composeActSchema, { intent: 'figure', kind: 'poll', at: '?' })).toMatchObject({ status: 'error', error: { at: [expect.any(String)] } });
  });
});
