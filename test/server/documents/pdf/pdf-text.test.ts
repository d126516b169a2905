import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { labels } from '@adref/shared/document';
import { maxTextBytes, type PrintedItem, pagesText, readDocument } from '@adref/shared/formats';
import { describe, expect, it } from 'vitest';
import { read } from '../../../../server/src/command-line/read.ts';
import { answerQuestion } from '../../../../server/src/documents/document-question.ts';
import { DocumentReaders } from '../../../../server/src/documents/document-readers.ts';
import { readableBytes } from '../../../../server/src/documents/pdf-text.ts';
import { run } from '../../command-line/command-run.ts';
import { madePdf, pageHeight, pageWidth, type SetText, seenFromRight, shownText, widthOf } from './made-pdf.ts';

/** The text of pages on which words stand at these places. */
async function textOf(...pages: readonly (readonly SetText[])[]): Promise<string> {
  const read = await readableBytes(madePdf(pages), 'a.pdf');
  if (!read.ok) throw new Error(read.key);
  return new TextDecoder().decode(read.bytes).replaceAll('\u2029', '');
}

const line = (text: string, y: number, x = 70, size = 10): SetText => ({ text, x, y, size });

describe('the places of letters on a page', () => {
  it('beyond every page are passed over, however far and large they are', async () => {
    const far = [line('far below', 1e18), line('far aside', 100, 1e15), line('too large', 100, 70, 1e12)];
    expect(await textOf([line('1. Decides;', 100), ...far])).toBe('1. Decides;');
  });

  it('may be more in one line, or more lines in one column, than a call takes arguments', () => {
    const items = (place: (nth: number) => Pick<PrintedItem, 'x' | 'y'>): PrintedItem[] =>
      Array.from({ length: 150_000 }, (_, nth) => ({ text: 'x', width: 5, size: 10, fromRight: false, ...place(nth) }));
    expect(pagesText([{ items: items((nth) => ({ x: 5 * nth, y: 100 })) }]).trim()).toHaveLength(150_000);
    expect(pagesText([{ items: items((nth) => ({ x: 70, y: 12 * nth })) }]).match(/x/g)).toHaveLength(150_000);
  });

  it('make lines of words, and paragraphs of lines by the space between them, whatever the order in the file', async () => {
    const items = [
      line('1. Decides that all', 100),
      line('shall act', 100, 70 + widthOf('1. Decides that all', 10) + 5),
      line('together in good time;', 113),
      line('2. Requests a report.', 136),
    ];
    const text = '1. Decides that all shall act\ntogether in good time;\n\n2. Requests a report.';
    expect(await textOf(items)).toBe(text);
    expect(await textOf(items.toReversed())).toBe(text);
  });

  it('tell a mark of a footnote from the digits before it, and a raised ordinal from a mark', async () => {
    const word = 'its resolution 73/27';
    const after = 70 + widthOf(word, 10);
    expect(
      await textOf([
        line(word, 100),
        line('12', 96, after, 6.5),
        line('of the 2', 100, after + 15),
        line('nd', 96, after + 15 + widthOf('of the 2', 10), 6.5),
        line('12', 697, 70, 5),
        line('See A/70/174.', 700, 80, 8),
      ]),
    ).toBe('its resolution 73/27¹² of the 2<sup>nd</sup>\n\n¹² See A/70/174.');
  });

  it('are of two columns, read one after the other, and of lines with numbers in the margin', async () => {
    const words = 'words of a column, and';
    const columns = Array.from({ length: 12 }, (_, at) => [
      line(`${words} first ${at}`, 100 + at * 13),
      line(`${words} second ${at}`, 100 + at * 13, 330),
    ]).flat();
    const text = await textOf(columns);
    expect(text.indexOf('first 11')).toBeLessThan(text.indexOf('second 0'));
    expect(text).toContain('\f');
    const numbered = Array.from({ length: 20 }, (_, at) => [
      line(`${words} is line ${at + 1}`, 100 + at * 13),
      ...(at % 5 === 4 ? [line(String(at + 1), 100 + at * 13, 40, 7)] : []),
    ]).flat();
    expect(await textOf(numbered)).toBe(Array.from({ length: 20 }, (_, at) => `${words} is line ${at + 1}`).join('\n'));
  });

  it('are read from the right in Arabic, with numbers, brackets and other letters as they are', async () => {
    const words = ['وإذ', 'تشير', 'إلى', '(A/RES/73/27)', 'القرار', '73/27', '(د-26)', 'لعام', '2015-2018،'];
    let x = 500;
    const items = words.map((word) => {
      x -= widthOf(word, 10) + 5;
      return line(seenFromRight(word), 100, x);
    });
    // A dash after Arabic letters parts numbers: the later one is seen to the left.
    const seen = items.map((item) => ({ ...item, text: item.text.replace('2015-2018', '2018-2015') }));
    expect(await textOf(seen)).toBe(words.join(' '));
  });

  it('part paragraphs of Chinese whose lines are no further apart than they are themselves', async () => {
    const long = '回顾其关于从国际安全角度看信息和电信领域发展的各项决议和其后通过的关于负责任国家行为的';
    const lines = [
      '从国际安全角度看信息和电信领域的发展',
      '大会，',
      long,
      '各项决议，',
      '注意到在发展和应用最新信息技术和电信手段方面取得了相当大的进展，',
      '重申信息和通信技术使用中的国际合作十分重要，',
      '1. 促请会员国：',
      '(a) 进一步在多边一级推动审议信息安全领域现有的和潜在的威胁；',
      '(b) 提交报告；',
      '一、导言',
      '2. 决定开会。',
    ];
    const found = await textOf(lines.map((text, at) => line(text, 100 + 14 * at)));
    expect(found.trim().split(/\n\n/)).toEqual([...lines.slice(0, 2), lines.slice(2, 4).join(''), ...lines.slice(4)]);
  });

  it.each([
    [
      '请所有会员国在考虑到政府专家组报告所载评估意见和建议的情况下通报其看法：',
      '本组织在国家一级为加强信息安全和促进这一领域的国际合作所作的努力；',
      true,
    ],
    [
      '请所有会员国在考虑到政府专家组报告所载评估意见和建议的情况下通报其看法。',
      '请秘书长就此提交报告并提供必要的资料和协助给各会员国；',
      true,
    ],
    [
      '请所有会员国在考虑到政府专家组报告所载评估意见和建议的情况下通报其看法：',
      '(a) 本组织在国家一级为加强信息安全所作的努力；',
      false,
    ],
    ['请所有会员国在考虑到政府专家组报告所载评估意见和建议的情况下通报其看法：', '附件', false],
  ])('go on over a page behind “%s” with “%s”: %s', async (end, next, goesOn) => {
    const pages = [
      [line('大会，', 100), line(`1. ${end}`.slice(0, 33), 140), line(end, 154)],
      [line(next, 100), line('2. 决定开会。', 140)],
    ];
    const found = readDocument(new TextEncoder().encode(await textOf(...pages)));
    const first = (found.ok ? found.reading.documents[0] : undefined)?.paragraphs.find(
      ({ kind }) => kind === 'operative',
    );
    expect(first?.text.endsWith(end + next)).toBe(goesOn);
  });

  it('part a numbered paragraph from a preamble whose last line is full, as no space does', async () => {
    const lines = [
      'Генеральная Ассамблея,',
      'ссылаясь на свои резолюции о достижениях в сфере информатизации и',
      'отмечая прогресс, достигнутый в разработке новейших технологий связи,',
      '1. подтверждает важность международного сотрудничества государств;',
      '2. постановляет собраться.',
    ];
    const pages = await textOf(lines.map((text, at) => line(text, 100 + 12 * at)));
    const found = readDocument(new TextEncoder().encode(pages));
    const paragraphs = found.ok ? (found.reading.documents[0]?.paragraphs ?? []) : [];
    expect(labels(paragraphs)).toEqual(['', 'PP1', 'OP1', 'OP2']);
  });

  it('say that a paragraph ends with a short line, so that the next page does not go on with it', async () => {
    const wide = 'Recalling what it has said before on all of these matters, at length and in detail,';
    const pages = [
      [line(wide, 100), line('and at its last session,', 113)],
      [line('noting the report of nobody, which it has read;', 100)],
    ];
    const read = await readableBytes(madePdf(pages), 'a.pdf');
    const text = read.ok ? new TextDecoder().decode(read.bytes) : '';
    expect(text).toContain('and at its last session,\u2029\n\f');
    const found = (words: string) => {
      const given = readDocument(new TextEncoder().encode(words));
      return given.ok ? given.reading.documents.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)) : [];
    };
    expect(found(text)).toHaveLength(2);
    expect(found(text).join()).not.toContain('\u2029');
  });

  it('do not part the halves of a word by the notes at the foot of a page', async () => {
    const pages = [
      [
        line('Recalling that all shall act together,', 100),
        line('and that nobody acts without the others, but toge-', 113),
        line('1', 697, 70, 5),
        line('See A/70/174.', 700, 80, 8),
      ],
      [line('ther with all, as has been said before by everybody;', 100)],
    ];
    const read = await readableBytes(madePdf(pages), 'a.pdf');
    const given = read.ok ? readDocument(read.bytes) : null;
    const text = given?.ok
      ? given.reading.documents.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text)).join('\n')
      : '';
    expect(text).toContain('but together with all');
  });

  it('are not those that a page draws where nobody sees them', async () => {
    const seen = [line('Decides to act;', 100), line('of the next page', 830)];
    expect(await textOf(seen)).toContain('of the next page');
    const read = await readableBytes(madePdf([seen], { seen: [0, 60, pageWidth, 742] }), 'a.pdf');
    expect(read.ok && new TextDecoder().decode(read.bytes)).toBe('Decides to act;');
  });

  it('end a page with a form feed', async () => {
    expect(await textOf([line('a first page', 100)], [line('a second page', 100)])).toBe(
      'a first page\n\fa second page',
    );
  });
});

describe('what a page draws', () => {
  const words = [
    line('1. Decides that all States should shall act together in good faith and', 100),
    line('in good time, and that none of them acts alone;', 113),
  ];
  const said =
    '1. Decides that all States should shall act together in good faith and\nin good time, and that none of them acts alone;';
  const readOf = async (pages: readonly (readonly SetText[])[], more: Parameters<typeof madePdf>[1] = {}) => {
    const read = await readableBytes(madePdf(pages, more), 'a.pdf');
    if (!read.ok) return { text: read.key, pages: [] };
    return { text: new TextDecoder().decode(read.bytes).replaceAll('\u2029', ''), pages: read.pages };
  };
  const picture = `q ${pageWidth} 0 0 ${pageHeight} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q`;

  it('in large letters behind the lines cuts none of them', async () => {
    const { text } = await readOf([[{ text: 'DRAFT', x: 90, y: 120, size: 90 }, ...words]]);
    expect(text).toBe(`${said}\n\nDRAFT`);
  });

  it('twice at one place, for want of a bold font, is there once', async () => {
    const bold = words.map((one) => ({ ...one, x: one.x + 0.3 }));
    expect((await readOf([[...words, ...bold]])).text).toBe(said);
  });

  it('where nobody sees it is not read: in no colour below other words, outside the part shown, on a layer that is off', async () => {
    const secret = line('and a secret of this page,', 126);
    expect((await readOf([words], { content: shownText(secret, 3) })).text).toBe(said);
    expect((await readOf([[...words, line('printer’s mark', 838)]], { entries: '/CropBox [0 30 595 842]' })).text).toBe(
      said,
    );
    const layer = {
      objects: ['<< /Type /OCG /Name (off) >>'],
      resources: '/Properties << /L 1 0 R >>',
      catalog: '/OCProperties << /OCGs [1 0 R] /D << /OFF [1 0 R] >> >>',
      content: `/OC /L BDC ${shownText(secret)} EMC`,
    };
    expect((await readOf([words], layer)).text).toBe(said);
    expect((await readOf([words], { ...layer, catalog: '/OCProperties << /OCGs [1 0 R] /D << >> >>' })).text).toContain(
      'secret',
    );
  });

  it('as letters that a program has recognised in a picture is read, also below a stamp', async () => {
    const layer = words.map((one) => shownText(one, 3)).join('\n');
    expect((await readOf([[line('RECEIVED', 800)]], { content: `${picture}\n${layer}` })).text).toContain(said);
  });

  it('as a picture is one, also with the number of its page in letters', async () => {
    const numbered = [1, 2, 3].map((number) => [line(`Page ${number} of 3`, 800)]);
    expect((await readOf(numbered, { content: picture })).text).toBe('pdf-scan');
    expect((await readOf(numbered, { content: picture.replace('595 0 0 842', '80 0 0 80') })).text).toContain('Page 1');
  });

  it.each([
    ['a line through words', (x: number, y: number, width: number) => `0.6 w ${x} ${y} m ${x + width} ${y} l S`],
    ['a thin box through words', (x: number, y: number, width: number) => `${x} ${y} ${width} 0.6 re f`],
  ])(
    'as %s says that they are struck out, which is told; a line below words, or beside them, does not',
    async (_, drawn) => {
      const from = 70 + widthOf('1. Decides that all States ', 10);
      const at = (y: number) => readOf([words], { content: drawn(from, pageHeight - y, 30) });
      expect((await at(97)).pages).toEqual([{ page: 1, key: 'page-struck' }]);
      for (const y of [88, 102, 200]) expect((await at(y)).pages).toEqual([]);
    },
  );

  it.each(['StrikeOut', 'Caret', 'FreeText', 'Text', 'Highlight'])(
    'as a remark of a reader (%s) is told',
    async (kind) => {
      const remark = `<< /Type /Annot /Subtype /${kind} /Rect [70 730 140 745] /QuadPoints [70 745 140 745 70 730 140 730] /Contents (not agreed) >>`;
      const { text, pages } = await readOf([words], { entries: `/Annots [${remark}]` });
      expect([text, pages]).toEqual([said, [{ page: 1, key: 'page-with-remarks' }]]);
      const link = '<< /Type /Annot /Subtype /Link /Rect [70 730 140 745] /A << /S /URI /URI (https://un.org) >> >>';
      expect((await readOf([words], { entries: `/Annots [${link}]` })).pages).toEqual([]);
    },
  );
});

describe('a PDF that is not read', () => {
  const refused = async (bytes: Uint8Array) => {
    const read = await readableBytes(bytes, 'a.pdf');
    return read.ok ? 'read' : read.key;
  };
  const good = madePdf([[line('1. Decides that all shall act together;', 100)]]);

  it('is refused with its reason: damaged, encrypted, without letters, a scan, too long', async () => {
    expect(await refused(good)).toBe('read');
    expect(await refused(good.subarray(0, 400))).toBe('pdf-damaged');
    expect(await refused(Buffer.from('%PDF-1.7\n%nothing'))).toBe('pdf-damaged');
    const secret =
      '/Filter /Standard /V 1 /R 2 /O (oooooooooooooooooooooooooooooooo) /U (uuuuuuuuuuuuuuuuuuuuuuuuuuuuuuuu) /P -4';
    // With a password, for who has a certificate, in the way of a shop, in one that is not known yet.
    for (const lock of [secret, '/Filter /Adobe.PubSec /V 4', '/Filter /EBX_HANDLER /V 1', '/Filter /Standard /V 9']) {
      const locked = madePdf([[line('Secret', 100)]], { tail: ` /Encrypt << ${lock} >> /ID [<00> <00>]` });
      expect(await refused(locked), lock).toBe('pdf-encrypted');
    }
    expect(await refused(madePdf([[line('Words that nobody can name', 100)]], { named: false }))).toBe(
      'pdf-without-letters',
    );
    expect(await refused(madePdf([[line('A page of words', 100)], []], { picture: true }))).toBe('pdf-scan');
    expect(await refused(madePdf([[], []]))).toBe('file-without-text');
    expect(await refused(madePdf(Array.from({ length: 1_001 }, () => [])))).toBe('pdf-with-too-many-pages');
  });

  it('never throws, and whatever is no PDF stays as it is', async () => {
    for (let at = 0; at < good.length; at += 1_397) {
      const altered = Uint8Array.from(good);
      altered.fill(0x28, at, at + 9);
      await refused(altered);
    }
    const naming = Buffer.from('1. Decides to keep files that begin with %PDF-1.7;');
    for (const bytes of [new Uint8Array(), Buffer.from('plain words'), naming, Buffer.alloc(maxTextBytes + 1)])
      expect(await readableBytes(bytes, 'a')).toEqual({ ok: true, pages: [], bytes });
  });

  it('is read where a few of its pages are pictures or have letters without names, which are told by their numbers', async () => {
    const words = [line('1. Decides that all shall act together, and that none acts alone;', 100)];
    const mixed = madePdf([words, [], words, words], { picture: true });
    const listed = await answerQuestion({ kind: 'list', bytes: mixed, name: 'a.pdf' });
    expect(listed).toMatchObject({ ok: true, documents: [{ pages: [{ page: 2, key: 'page-scan' }] }] });
    // The first blank page of a good file is none.
    expect(await readableBytes(madePdf([words, [], words]), 'a.pdf')).toMatchObject({ ok: true, pages: [] });
    const nameless = [line('\ue001\ue002\ue003 \ue004\ue005\ue006', 100)];
    expect(await readableBytes(madePdf([words, nameless, words]), 'a.pdf')).toMatchObject({
      pages: [{ page: 2, key: 'page-letters-unknown' }],
    });
    const folder = mkdtempSync(join(tmpdir(), 'adref-pages-'));
    const path = join(folder, 'mixed.pdf');
    writeFileSync(path, mixed);
    const { out } = await run(read, path, '--json');
    rmSync(folder, { recursive: true });
    expect(JSON.parse(out).flags).toContainEqual(
      expect.objectContaining({ kind: 'page', key: 'page-scan', page: 2, message: expect.stringContaining('Page 2') }),
    );
  });

  it('is read where a font names a letter by a sign that no text has, which is shown as one that nobody knows', async () => {
    for (const sign of ['\u0001', '\u007f', '\u0085']) {
      const words = [line(`1. Decides that all shall act ${sign} together, each in its own time;`, 100)];
      const read = await readableBytes(madePdf([words]), 'a.pdf');
      expect(read.ok && readDocument(read.bytes), JSON.stringify(sign)).toMatchObject({ ok: true });
      expect(read.ok && new TextDecoder().decode(read.bytes)).toContain('act \ufffd together');
    }
  });

  it('is read with one letter that nobody knows in a word, which is told, and without a sign of a list that nobody knows', async () => {
    const told = async (text: string) => {
      const read = await readableBytes(madePdf([[line(text, 100), line('1. Decides to act;', 140)]]), 'a.pdf');
      return read.ok ? read.pages : read.key;
    };
    const doubt = [{ page: 1, key: 'page-letters-unknown' }];
    for (const text of ['\ue001字', '国\ue001大会第一委员会', 'Int\ue001rnational security', 'Securit\ue001'])
      expect(await told(text), text).toEqual(doubt);
    for (const text of ['\ue001  To act;', 'Words \ue001 words']) expect(await told(text), text).toEqual([]);
  });

  it('is known as a PDF also behind what some programs write before it', async () => {
    for (const before of ['\ufeff', 'HTTP/1.1 200 OK\r\n\r\n', '\0'.repeat(128)]) {
      const read = await readableBytes(Buffer.concat([Buffer.from(before), good]), 'a.pdf');
      expect(read.ok && new TextDecoder().decode(read.bytes).trim(), before).toBe(
        '1. Decides that all shall act together;',
      );
    }
  });

  it('takes nobody’s time: its process is ended', async () => {
    const readers = new DocumentReaders({
      workers: 1,
      writers: 1,
      time: 60,
      wait: 60_000,
      memory: 128,
      resident: 1_024,
      waiting: 2,
      perOwner: 2,
      idle: 1_000,
    });
    const many = madePdf(
      Array.from({ length: 900 }, () => Array.from({ length: 60 }, (_, at) => line('words', 60 + at * 12))),
    );
    const job = { kind: 'list', bytes: many, name: 'long.pdf' } as const;
    expect(await readers.ask(job, 'somebody', new AbortController().signal)).toMatchObject({ key: 'file-takes-long' });
    await readers.close();
  });
});
