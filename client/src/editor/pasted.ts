/*
 * What a draft can hold of what is pasted: paragraphs of plain words.
 *
 *   Word, web page   marks, styles, comments, images, footnote calls and deleted words go; each block becomes a paragraph
 *   plain text       blank lines part paragraphs; where there are none, each line is one
 */

/** Elements that begin a new paragraph. */
const blocks = new Set(
  'address article aside blockquote body center dd div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements whose words are not words of the text: machinery, and what a reviser has deleted. */
const left = new Set(
  'button del head iframe meta noscript o:p s script select strike style svg template textarea title'.split(' '),
);

/** The paragraphs of pasted HTML, in order; none where it holds no words. */
export function pastedParagraphs(html: string): string[] {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  const paragraphs: string[] = [];
  let words = '';
  const flush = () => {
    const clean = cleanWords(words);
    if (clean !== '') paragraphs.push(clean);
    words = '';
  };
  const walk = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) words += node.nodeValue ?? '';
    else if (node instanceof Element && !isLeftOut(node)) {
      const name = node.localName;
      if (name === 'br') words += isListed(node) ? ' ' : '\n';
      const isBlock = blocks.has(name);
      if (isBlock) flush();
      for (const child of node.childNodes) walk(child);
      if (isBlock) flush();
    }
  };
  walk(body);
  flush();
  return paragraphs;
}

function isLeftOut(node: Element): boolean {
  if (left.has(node.localName)) return true;
  const inline = (node.getAttribute('style') ?? '').replaceAll(/\s/g, '').toLowerCase();
  if (
    /mso-list:ignore|mso-element:(?:footnote|endnote|comment)-list|mso-special-character:comment|display:none/.test(
      inline,
    )
  )
    return true;
  const href = node.getAttribute('href') ?? '';
  // A call of a footnote or comment in Word's HTML: the number would stay behind in the words.
  return node.localName === 'a' && /#_(?:ftn|edn|msocom)/i.test(href);
}

function isListed(node: Element): boolean {
  return node.closest('li, td, th') !== null;
}

/** The paragraphs of pasted plain text. */
export function plainParagraphs(text: string): string[] {
  const normal = text.replaceAll(/\r\n?/g, '\n').trim();
  const parts = /\n[ \t]*\n/.test(normal) ? normal.split(/\n[ \t]*\n+/) : normal.split('\n');
  return parts.map(cleanWords).filter((words) => words !== '');
}

/**
 * One paragraph's words on one line: control characters, soft hyphens and zero-width marks go (but not the joiners that Arabic needs),
 * runs of spaces become one, and a no-break space stays where typography asks for it: beside French punctuation and between figures.
 */
export function cleanWords(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff\ufffc]/g, '')
    .replaceAll(/(?!\s)\p{Cc}/gu, '')
    .replaceAll(/[\u00a0\u202f](?![:;!?»%–—\d])/g, (space, at: number, whole: string) =>
      /[«\d§№–—]/.test(whole[at - 1] ?? '') ? space : ' ',
    )
    .replace(/^\s*(?:\d{1,3}\.|\(?[a-z]{1,4}\))\s?\t+/i, '')
    .replaceAll(/[ \t\n\v\f\r\u2028\u2029]+/g, ' ')
    .trim();
}
