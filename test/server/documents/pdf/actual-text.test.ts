import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ActualTexts } from '../../../../server/src/documents/actual-text.ts';

/** A file with one page, object 3, whose content is this; `packed`: as programs pack it, the page among other objects. */
function file(content: string, { packed = false, more = '' } = {}): Uint8Array {
  const stream = packed ? deflateSync(Buffer.from(content, 'latin1')).toString('latin1') : content;
  const filter = packed ? ' /Filter /FlateDecode' : '';
  const page = '<< /Type /Page /Contents 4 0 R >>';
  const objects = deflateSync(Buffer.from(`3 0 ${page}`)).toString('latin1');
  const own = packed
    ? `5 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length ${objects.length} /Filter /FlateDecode >>\nstream\n${objects}\nendstream\nendobj\n`
    : `3 0 obj\n${page}\nendobj\n`;
  return Buffer.from(
    `%PDF-1.7\n${own}4 0 obj\n<< /Length 6 0 R${filter} >>\nstream\n${stream}\nendstream\nendobj\n6 0 obj ${stream.length} endobj\n${more}`,
    'latin1',
  );
}

test.each([false, true])('what stretches of a page mean is told in their order; packed: %s', (packed) => {
  const content = `/Artifact BMC (no \\) /ActualText (x)) Tj EMC
/Span <</ActualText <FEFF 0648 064E>>> BDC <01> Tj EMC
/Span <</MCID 3 /ActualText (\\376\\377\\000a\\000b)>> BDC EMC % /ActualText (y)
BI /W 1 ID /ActualText (z) BDC EI /P <</MCID 1>> BDC EMC /Span <</ActualText (caf\\351)>> BDC EMC`;
  expect(new ActualTexts(file(content, { packed })).ofPage(3)).toEqual([null, 'وَ', 'ab', null, 'café']);
});

test('where a file is built otherwise, nothing is known', () => {
  const content = '/Span <</ActualText (a)>> BDC EMC';
  expect(new ActualTexts(file(content, { more: 'trailer << /Encrypt 9 0 R >>' })).ofPage(3)).toBeNull();
  expect(new ActualTexts(file(content)).ofPage(7)).toBeNull();
  expect(new ActualTexts(new Uint8Array()).ofPage(3)).toBeNull();
  const whole = file(content, { packed: true });
  for (let at = 0; at < whole.length; at += 7)
    expect(() => new ActualTexts(Uint8Array.from(whole).fill(0x28, at, at + 5)).ofPage(3)).not.toThrow();
});
