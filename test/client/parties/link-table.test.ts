import { expect, it } from 'vitest';
import { linksAsCsv, linksAsHtml, linksAsText } from '../../../client/src/parties/link-table.ts';

const columns = ['Code', 'Party', 'Link', 'Works until'] as const;
const link = (code: string, party: string) => ({
  code,
  party,
  address: `https://a.example/join/${code}`,
  until: '1 May',
});

it('is a file that spreadsheets read, whatever a party is called, and run no formula of', () => {
  const links = [link('CIV', 'Côte d’Ivoire'), link('AAA', 'A "B", C'), link('XXX', '=HYPERLINK("x")')];
  expect(linksAsCsv(columns, links)).toBe(
    [
      '\ufeff"Code","Party","Link","Works until"',
      '"CIV","Côte d’Ivoire","https://a.example/join/CIV","1 May"',
      '"AAA","A ""B"", C","https://a.example/join/AAA","1 May"',
      '"XXX","\'=HYPERLINK(""x"")","https://a.example/join/XXX","1 May"',
      '',
    ].join('\r\n'),
  );
});

it('is a table for word processors, in which names are words', () => {
  expect(linksAsHtml(columns, [link('X', '<img src=x> & "co"')])).toContain(
    '<td>&#60;img src=x&#62; &#38; &#34;co&#34;</td>',
  );
  expect(linksAsText([link('X', 'two\nlines'), link('Y', 'why')])).toBe(
    'X\ttwo lines\thttps://a.example/join/X\t1 May\nY\twhy\thttps://a.example/join/Y\t1 May',
  );
});
