import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rolling } from '../../../server/src/command-line/rolling.ts';
import { change, deleted, handMade, inserted, markOf, paragraph, run } from '../../word/hand-made.ts';
import { pdfView } from '../../word/pdf-view.ts';
import { shown } from '../../word/word-view.ts';

const draft = [
  'The General Assembly,',
  'Recalling its resolution 73/27,',
  '1. Calls upon States to act;',
  '2. Decides.',
];

let folder = '';
const file = (name: string) => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'adref-marked-'));
  await writeFile(file('draft.txt'), draft.join('\n\n'));
  const said = [run('1. Calls upon States to '), deleted('EU; KEN', 'act'), inserted('EU; KEN', 'cooperate')];
  const body = [
    paragraph(run('The General Assembly,')),
    paragraph(run('Recalling its resolution 73/27,')),
    paragraph([...said, inserted('US', ' now'), run(';')].join('')),
    paragraph(run('2. Decides.')),
  ];
  await writeFile(file('marked.docx'), handMade({ body: body.join('') }));
});
afterAll(() => rm(folder, { recursive: true }));

async function rolled(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let [out, errors] = ['', ''];
  const code = await rolling(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

describe('adref rolling with Word files', () => {
  it('takes a marked-up file for the words of one party', async () => {
    const { errors, out } = await rolled('--draft', file('draft.txt'), '--text', `EU=${file('marked.docx')}`);
    expect(errors).toBe('');
    // Only those of its own author: US has written in it too.
    expect(out).toContain('States to [act / cooperate – EU];');
  });

  it('has the footnotes of the draft, and what parties change in them and about their marks', async () => {
    const note = (words: string) =>
      `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' ')}${words}`)}</w:footnote>`;
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const made = (name: string, act: string, words: string) =>
      writeFile(
        file(name),
        handMade({
          body: [
            paragraph(run('The General Assembly,')),
            paragraph(act),
            paragraph(run('2. Decides to meet again.')),
          ].join(''),
          footnotes: note(words),
        }),
      );
    const act = (mark: string) => `${run('1. Recalls the report')}${mark}${run(' of the Group;')}`;
    await made('noted.docx', act(call), run('A/65/201.'));
    await made('noted-eu.docx', act(call), `${run('A/65/201')}${inserted('EU', ' and A/68/98')}${run('.')}`);
    await made('noted-ken.docx', act(change('del', 'KEN', call)), deleted('KEN', 'A/65/201.'));
    const files = ['--text', `EU=${file('noted-eu.docx')}`, '--text', `KEN=${file('noted-ken.docx')}`];
    for (const args of [files, ['--marked', file('noted-eu.docx'), '--marked', file('noted-ken.docx')]]) {
      const printed = await rolled('--draft', file('noted.docx'), ...args);
      expect(printed).toMatchObject({ code: 0, errors: '' });
      expect(printed.out.trim().split('\n\n')).toEqual([
        'The General Assembly,',
        'OP1\tRecalls the report[¹ / delete – KEN] of the Group;',
        'OP2\tDecides to meet again.',
        '[FN1\tA/65/201 [and A/68/98 – EU]. – delete: KEN]',
      ]);
      const out = file('noted-rolling.docx');
      const form = ['--out', out, '--form', 'rolling-tracked'];
      expect((await rolled('--draft', file('noted.docx'), ...args, ...form)).code).toBe(0);
      const as = (party: string) => shown(readFileSync(out), (author) => author === party)[1]?.text;
      expect(as('')).toBe('Recalls the report{1: A/65/201.} of the Group;');
      expect(as('EU')).toBe('Recalls the report{1: A/65/201 and A/68/98.} of the Group;');
      expect(as('KEN')).toBe('Recalls the report of the Group;');
    }
  });

  it('says that the footnotes of a draft are left out, where they are', async () => {
    const call = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' A/65/201.')}`)}</w:footnote>`;
    const body = paragraph(`${run('1. Recalls the report')}${call}${run(' of the Group;')}`);
    await writeFile(file('called.docx'), handMade({ body, footnotes }));
    await writeFile(file('called-eu.txt'), '1. Recalls the work of the Group;\n');
    const rolledOf = (...args: string[]) => rolled('--draft', file('called.docx'), ...args);
    const typed = await rolledOf('--text', `EU=${file('called-eu.txt')}`);
    expect(typed).toMatchObject({
      code: 0,
      errors: expect.stringMatching(/^The footnotes of “.*called.docx” are not in/),
    });
    const word = ['--text', `EU=${file('called.docx')}`];
    expect((await rolledOf(...word, '--json')).errors).toContain('are not in this rolling text');
    expect((await rolledOf(...word)).errors).toBe('');
  });

  it('asks whose changes those of a party are, where several have made some and none is the party', async () => {
    const marked = file('marked.docx');
    const call = ['--draft', file('draft.txt'), '--text', `NOR=${marked}`, '--text', `SWE=${marked}`];
    const asked = await rolled(...call);
    expect(asked).toMatchObject({ code: 1, out: '' });
    // Of all files at once.
    expect(asked.errors.match(/has tracked changes by EU, KEN, US, .* are (\w+):/g)).toHaveLength(2);
    expect(asked.errors).toContain('--author NOR=NAME');
    const said = await rolled(...call, '--author', 'NOR=US', '--author', 'SWE=*');
    expect(said.errors).toBe('');
    expect(said.out).toContain('[act / act now – NOR / cooperate now – SWE]');
    const misspelt = await rolled(...call, '--author', 'NOR=UK', '--author', 'SWE=*');
    expect(misspelt).toMatchObject({ code: 1, out: '' });
    expect(misspelt.errors).toContain('has tracked changes by EU, KEN, US');
    const wrong = await rolled(...call, '--author', 'Norway');
    expect(wrong).toMatchObject({ code: 2, errors: expect.stringContaining('"Norway" must read CODE=NAME') });
  });

  it('writes a Word file in which each party’s changes are its own', async () => {
    const text = ['--text', `EU=${file('marked.docx')}`];
    const call = await rolled(
      '--draft',
      file('draft.txt'),
      ...text,
      '--out',
      file('all.docx'),
      '--form',
      'rolling-tracked',
    );
    expect(call).toEqual({ code: 0, out: '', errors: '' });
    const words = (accepts: (author: string) => boolean) =>
      shown(readFileSync(file('all.docx')), accepts).map(({ number, text: said }) => `${number} ${said}`.trim());
    expect(words(() => false).slice(0, 4)).toEqual(draft);
    expect(words((author) => author === 'EU')[2]).toBe('1. Calls upon States to cooperate;');
    const wrong = await rolled('--draft', file('draft.txt'), ...text, '--out', file('x.docx'), '--form', 'poem');
    expect(wrong.errors).toContain('there is no form "poem": say one of rolling,');
  });

  it('writes brackets and compilations as PDF, and what needs authors as Word alone', async () => {
    const call = ['--draft', file('draft.txt'), '--text', `EU=${file('marked.docx')}`, '--out', file('all.pdf')];
    expect(await rolled(...call)).toEqual({ code: 0, out: '', errors: '' });
    const printed = (await pdfView(readFileSync(file('all.pdf')))).parts.map(({ text: said }) => said).join(' ');
    expect(printed).toMatch(/OP1 .*Calls upon States to .*\[.*cooperate.* – EU *\]/);
    const wrong = await rolled(...call, '--form', 'rolling-tracked');
    expect(wrong).toMatchObject({ code: 2, errors: expect.stringContaining('the form "rolling-tracked" needs Word') });
  });

  it('writes a page of HTML and text in notation, with names or without, and JSON', async () => {
    const call = ['--draft', file('draft.txt'), '--text', `EU=${file('marked.docx')}`];
    const made = async (name: string, ...more: string[]) => {
      expect(await rolled(...call, '--out', file(name), ...more)).toEqual({ code: 0, out: '', errors: '' });
      return readFileSync(file(name), 'utf8');
    };
    expect(await made('all.html')).toMatch(/<b>\[<\/b>.*cooperate.*EU.*<b>\]<\/b>/);
    expect(await made('all.page', '--as', 'html', '--form', 'by-party')).toContain('>EU<');
    expect(await made('all.txt')).toContain('OP1\tCalls upon States to [act / cooperate – EU];');
    expect(await made('none.txt', '--form', 'rolling-unattributed')).toContain('[act / cooperate]');
    expect(await made('all.json')).toBe((await rolled(...call, '--json')).out);
    for (const [name, form, why] of [
      ['x.json', 'by-party', 'JSON has one form'],
      ['x.html', 'rolling-tracked', 'needs Word'],
      ['x.txt', 'by-party', 'a text has brackets alone'],
    ] as const) {
      const wrong = await rolled(...call, '--out', file(name), '--form', form);
      expect(wrong).toMatchObject({ code: 2, errors: expect.stringContaining(why) });
    }
    const wrong = await rolled(...call, '--out', file('x.docx'), '--as', 'odt');
    expect(wrong).toMatchObject({ code: 2, errors: expect.stringContaining('not written as "odt"') });
  });

  it('knows a paragraph of a file marked up from the draft, however its words were changed', async () => {
    const words =
      deleted('EU', 'Decides.') + inserted('EU', 'Requests the Secretary-General to report to it every year.');
    const body = [
      paragraph(run(draft[0] ?? '')),
      paragraph(run(draft[1] ?? '')),
      paragraph(inserted('EU', '1. Welcomes the report;'), markOf('ins', 'EU')),
      paragraph(run(draft[2] ?? '')),
      paragraph(run('2. ') + words),
    ];
    await writeFile(file('rewritten.docx'), handMade({ body: body.join('') }));
    const call = await rolled('--draft', file('draft.txt'), '--text', `EU=${file('rewritten.docx')}`, '--json');
    const { paragraphs } = JSON.parse(call.out) as { paragraphs: { label: string; segments: unknown[] }[] };
    expect(paragraphs.map(({ label }) => label)).toEqual(['', 'PP1', 'OP1 ante', 'OP1', 'OP2']);
    expect(paragraphs[3]?.segments).toEqual([{ text: 'Calls upon States to act;' }]);
    expect(JSON.stringify(paragraphs[4]?.segments)).toContain('every year');
  });

  it('takes each author of a marked-up file for a party', async () => {
    const { errors, out } = await rolled('--draft', file('draft.txt'), '--marked', file('marked.docx'));
    expect(errors).toBe('');
    expect(out).toContain('cooperate – EU, KEN');
    expect(out).toContain('now – US');
  });

  it('knows a paragraph by its place also where the draft has brackets', async () => {
    const lines = [draft[0] ?? '', '1. Calls upon States [to act – JPN / to wait – CHN];', '2. Decides.', '3. Urges.'];
    await writeFile(file('bracketed.txt'), lines.join('\n\n'));
    const words = deleted('EU', 'Decides.') + inserted('EU', 'Requests the Secretary-General to report every year.');
    const body = [
      paragraph(run(lines[0] ?? '')),
      paragraph(run(lines[1] ?? '')),
      paragraph(inserted('EU', '2. Welcomes the report;'), markOf('ins', 'EU')),
      paragraph(run('2. ') + words),
      paragraph(run(lines[3] ?? '')),
    ];
    await writeFile(file('copy.docx'), handMade({ body: body.join('') }));
    const { out } = await rolled('--draft', file('bracketed.txt'), '--text', `EU=${file('copy.docx')}`);
    expect(out.trim().split('\n\n').slice(2)).toEqual([
      '[OP1 bis\tWelcomes the report; – EU]',
      'OP2\t[Decides / Requests the Secretary-General to report every year – EU].',
      'OP3\tUrges.',
    ]);
  });

  it('writes Akoma Ntoso with the changes of each party, and takes it in like a marked-up Word file', async () => {
    const [base, out] = [file('draft.txt'), file('all.xml')];
    const word = await rolled('--draft', base, '--marked', file('marked.docx'));
    expect(await rolled('--draft', base, '--marked', file('marked.docx'), '--out', out)).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toMatch(/<ins class="EU KEN"[^>]*>cooperate<\/ins>/);
    expect((await rolled('--draft', base, '--marked', out)).out).toBe(word.out);
    const wrong = await rolled('--draft', base, '--marked', out, '--out', out, '--form', 'by-party');
    expect(wrong.errors).toContain('leave out --form');
  });

  it('leaves out no author of a marked-up file, and no file that says no author', async () => {
    await writeFile(file('plain.docx'), handMade({ body: draft.map((line) => paragraph(run(line))).join('') }));
    const plain = await rolled('--draft', file('draft.txt'), '--marked', file('plain.docx'));
    expect(plain).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('plain.docx has no tracked') });
    const body = [
      ...draft.map((line) => paragraph(deleted('KEN', line), markOf('del', 'KEN'))),
      paragraph(inserted('NOR', '3. Welcomes the report.'), markOf('ins', 'NOR')),
    ];
    await writeFile(file('struck.docx'), handMade({ body: body.join('') }));
    const struck = await rolled('--draft', file('draft.txt'), '--marked', file('struck.docx'));
    expect(struck).toMatchObject({ code: 1, out: '', errors: expect.stringMatching(/^KEN: /) });
  });

  it('takes each author for a party also where the draft has brackets', async () => {
    const line = '1. Calls upon States [to act – JPN / to wait – CHN]';
    await writeFile(file('bracketed.txt'), `The General Assembly,\n\n${line};`);
    const said = run(line) + inserted('EU', ' now') + inserted('US', ' at once') + run(';');
    const body = [paragraph(run('The General Assembly,')), paragraph(said)].join('');
    await writeFile(file('both.docx'), handMade({ body }));
    const { errors, out } = await rolled('--draft', file('bracketed.txt'), '--marked', file('both.docx'));
    expect(errors).toBe('');
    expect(out).toMatch(/now – EU/);
    expect(out).toMatch(/at once – US/);
    expect(out).not.toMatch(/now at once/);
  });
});

describe('adref rolling with copies of an earlier draft', () => {
  const zero = [
    'The General Assembly,',
    '1. Calls upon States to act;',
    '2. Notes the report;',
    '3. Decides to meet again.',
  ];
  const rev1 = [
    'The General Assembly,',
    '1. Calls upon all States to act;',
    '2. Welcomes the Programme;',
    '3. Decides to meet soon.',
  ];
  const typed = [
    'The General Assembly,',
    '1. Calls upon States to act now;',
    '2. Notes the report;',
    '3. Decides to meet often.',
  ];
  const calls = (...args: string[]) => ['--draft', file('rev1.txt'), ...args];
  beforeAll(async () => {
    await writeFile(file('zero.txt'), zero.join('\n\n'));
    await writeFile(file('rev1.txt'), rev1.join('\n\n'));
    await writeFile(file('ken.txt'), typed.join('\n\n'));
    const tracked = [run('1. Calls upon States to '), deleted('Kenya', 'act'), inserted('Kenya', 'speak'), run(';')];
    const body = zero.map((line, at) => paragraph(at === 1 ? tracked.join('') : run(line)));
    await writeFile(file('kenya.docx'), handMade({ body: body.join('') }));
  });

  it('takes for a party’s wish only what its file changes in the draft that it was made from', async () => {
    const { code, out, errors } = await rolled(
      ...calls('--text', `KEN=${file('ken.txt')}`, '--earlier', file('zero.txt')),
    );
    expect(code).toBe(0);
    expect(out.trim().split('\n\n')).toEqual([
      'The General Assembly,',
      'OP1\tCalls upon all States to act [now – KEN];',
      'OP2\tWelcomes the Programme;',
      'OP3\tDecides to meet [soon / often – KEN].',
    ]);
    // Both have changed the same word.
    expect(errors).toMatch(/^KEN: .*same words of OP3: they are as the file has them/);
  });

  it('knows them by their tracked changes too, of a party and of each author', async () => {
    for (const files of [
      ['--text', `KEN=${file('kenya.docx')}`],
      ['--marked', file('kenya.docx')],
    ]) {
      const { out, errors } = await rolled(...calls(...files, '--earlier', file('zero.txt')));
      expect(errors).toBe('');
      expect(out).toMatch(/OP1\tCalls upon all States to \[act \/ speak – (KEN|Kenya)\];/);
      expect(out.match(/\[/g)).toHaveLength(1);
    }
  });

  it('takes a copy of the open draft for one of that', async () => {
    await writeFile(file('own.txt'), rev1.join('\n\n').replace('soon', 'again'));
    const { out } = await rolled(...calls('--text', `KEN=${file('own.txt')}`, '--earlier', file('zero.txt')));
    expect(out).toContain('OP3\tDecides to meet [soon / again – KEN].');
    expect(out.match(/\[/g)).toHaveLength(1);
  });

  it('says which earlier draft cannot be read', async () => {
    const told = await rolled(...calls('--text', `KEN=${file('ken.txt')}`, '--earlier', file('lost.txt')));
    expect(told).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('lost.txt') });
  });
});
