import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test, vi } from 'vitest';
import { read } from '../../../server/src/command-line/read.ts';

const report = fileURLToPath(new URL('../../../fixtures/documents/A-73-505.fr.txt', import.meta.url));

async function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const code = await read(args, { write: (text) => (out += text) }, { write: (text) => (errors += text) });
  return { code, out, errors };
}

test('prints one JSON value with documents, sponsors, votes, repairs and flags', async () => {
  const { code, out, errors } = await run(report, '--json');
  expect([code, errors]).toEqual([0, '']);
  const value = JSON.parse(out);
  expect(value.documents).toHaveLength(3);
  expect(value.documents[1].paragraphs[2]).toMatchObject({
    id: 'L27.PP1',
    kind: 'preambular',
    level: 0,
    label: 'PP1',
    text: expect.stringMatching(/^Rappelant ses résolutions 36\/103/),
    lines: [95, 95],
  });
  expect(value.votes[0].announced).toEqual({ inFavour: 109, against: 45, abstaining: 16 });
  expect([value.sponsors.length, value.repairs.length, value.flags.length]).toEqual([2, 7, 3]);
});

test('picks one document of several', async () => {
  const { out } = await run(`${report}#A/C.1/73/L.37`, '--json');
  const value = JSON.parse(out);
  expect(value.documents.map((one: { symbol: string }) => one.symbol)).toEqual(['A/C.1/73/L.37']);
  expect(value.votes).toHaveLength(1);
  const wrong = await run(`${report}#A/C.1/73/L.99`);
  expect([wrong.code, wrong.errors]).toEqual([
    1,
    expect.stringContaining('There is: A/73/505, A/C.1/73/L.27/Rev.1, A/C.1/73/L.37'),
  ]);
});

test('prints labels and words without --json', async () => {
  const { out } = await run(report);
  expect(out).toContain('  OP2     Demande aux États Membres de continuer');
  expect(out).toContain('Vote on A/C.1/73/L.37: 139 in favour, 11 against, 18 abstaining');
});

test('reads what is piped in', async () => {
  const piped = vi.spyOn(process, 'stdin', 'get');
  const pipe = (...chunks: string[]) =>
    piped.mockReturnValue(Readable.from(chunks.map(Buffer.from)) as typeof process.stdin);
  pipe('The General ', 'Assembly,\n\n1. Decides to meet.\n');
  expect((await run('-')).out).toContain('OP1     Decides to meet.');
  pipe('');
  expect(await run('-', '--json')).toMatchObject({ code: 1, out: '', errors: expect.stringContaining('empty') });
  piped.mockRestore();
});

test('says what is wrong with a call or a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'adref-read-'));
  writeFileSync(join(folder, 'old.txt'), new Uint8Array([0x4c, 0xe9, 0x67]));
  expect(await run()).toMatchObject({ code: 2, errors: expect.stringContaining('which file?') });
  expect(await run('a', 'b')).toMatchObject({ code: 2, errors: expect.stringContaining('"b"') });
  expect(await run(report, '--language', 'xx')).toMatchObject({ code: 2, errors: expect.stringContaining('"xx"') });
  expect(await run(join(folder, 'none.txt'))).toMatchObject({
    code: 1,
    errors: expect.stringContaining('no such file'),
  });
  expect(await run(folder)).toMatchObject({ code: 1, errors: expect.stringContaining('folder') });
  expect(await run(join(folder, 'old.txt'), '--json')).toMatchObject({
    code: 1,
    out: '',
    errors: expect.stringContaining('old.txt: byte 1 (0xE9) is not UTF-8'),
  });
});

const notation = fileURLToPath(new URL('../../../../shared/cases/notation.json', import.meta.url));

/** What a text says by `read --json`: its paragraphs and flags. */
async function readText(text: string) {
  const folder = mkdtempSync(join(tmpdir(), 'adref-brackets-'));
  const file = join(folder, 'text.txt');
  writeFileSync(file, text);
  const { code, out, errors } = await run(file, '--json');
  rmSync(folder, { recursive: true });
  expect([code, errors]).toEqual([0, '']);
  const { documents, flags } = JSON.parse(out);
  return { paragraphs: documents[0].paragraphs, flags };
}

describe('brackets', () => {
  it('are segments of their paragraph, in the shape of the rolling text', async () => {
    const { paragraphs, flags } = await readText(
      [
        'The General Assembly,',
        '1. Urges States [should – retain: Japan / shall – EU, KEN] act \\[as agreed\\];',
        '[2. Decides to meet; – EU]',
        '3. Invites States [in 2030 – several delegations] to act;',
        '[4. Requests a report;',
        '5. Decides to meet again. – US]',
        '[Alt: 5. Adjourns. – China]',
        'States act. [Agreed ad referendum]',
        '6. Ends ] here.',
      ].join('\n\n'),
    );
    expect(paragraphs.map(({ label, segments }: { label: string; segments: unknown }) => [label, segments])).toEqual([
      ['', undefined],
      [
        'OP1',
        [
          { text: 'Urges States ' },
          {
            draft: 'should',
            alternatives: [{ text: 'shall', holders: ['EU', 'KEN'] }],
            retain: ['Japan'],
            reserve: [],
          },
          { text: ' act [as agreed];' },
        ],
      ],
      ['OP2', [inserted('Decides to meet;', 'EU')]],
      [
        'OP3',
        [
          { text: 'Invites States' },
          {
            draft: ' in 2030',
            alternatives: [{ text: '', holders: [] }],
            retain: [],
            reserve: [],
            notes: ['several delegations'],
          },
          { text: ' to act;' },
        ],
      ],
      ['OP4', [inserted('Requests a report;', 'US')]],
      ['OP5', [inserted('Decides to meet again.', 'US')]],
      ['', [inserted('5. Adjourns.', 'China')]],
      ['', [{ text: 'States act.' }]],
      ['OP6', [{ text: 'Ends ] here.' }]],
    ]);
    expect(paragraphs[6].alternative).toBe(true);
    expect(paragraphs[7].agreed).toEqual({ level: 'informals', part: false, pending: [], conditions: [] });
    const doubts = flags.filter(({ kind }: { kind: string }) => kind === 'bracket');
    expect(doubts.map(({ line, message }: { line: number; message: string }) => [line, message])).toEqual([
      [7, expect.stringContaining('"several delegations"')],
      [17, expect.stringContaining('"Ends ] here."')],
    ]);
  });

  it('have the holders that footnotes name, and no others', async () => {
    const { paragraphs } = await readText(
      ['States [shall]¹ act [always]² or [now]³.', '¹ EU, Kenya.', '² A/70/174, para. 5.', '³ Opposed: China.'].join(
        '\n\n',
      ),
    );
    const said = paragraphs[0].segments.filter((one: { text?: string }) => one.text === undefined);
    expect(said).toEqual([
      { draft: '', alternatives: [{ text: ' shall', holders: ['EU', 'Kenya'] }], retain: [], reserve: [] },
      { draft: ' always', alternatives: [{ text: '', holders: [] }], retain: [], reserve: [] },
      { draft: ' now', alternatives: [{ text: '', holders: ['China'] }], retain: [], reserve: [] },
    ]);
  });

  it.skipIf(!existsSync(notation))('mean what the cases say that they mean', async () => {
    const cases: { text: string; means: string }[] = JSON.parse(readFileSync(notation, 'utf8'));
    for (const { text, means } of cases) {
      const { paragraphs, flags } = await readText(text);
      const said = JSON.stringify(paragraphs[0]);
      // Every name that the case gives is in the paragraph, and what is doubtful is flagged.
      for (const [name] of means.matchAll(/\b(?:EU|KEN|JPN|CHN|Kenya|Japan|China|Cuba)\b/g))
        expect(said).toContain(name);
      if (/doubtful|flagged/.test(means)) {
        expect(flags).toContainEqual(expect.objectContaining({ kind: 'bracket' }));
        if (/doubtful/.test(means)) expect(said).not.toMatch(/"holders":\["/);
      } else expect(flags.filter(({ kind }: { kind: string }) => kind === 'bracket')).toEqual([]);
    }
  });

  function inserted(text: string, ...holders: string[]) {
    return { draft: '', alternatives: [{ text, holders }], retain: [], reserve: [] };
  }
});
