import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/*
 * What people read is in the catalogues (shared/src/refusal/en.ts, shared/src/formats/doubt/en.ts, server/src/messages/en, client/messages/en), so that a second language is
 * a file of each. Three words in a row in any other string of the sources are a sentence outside, unless one of these says why not.
 */
const allowed: readonly { readonly in: RegExp; readonly as?: RegExp; readonly says?: RegExp; readonly why: string }[] =
  [
    {
      in: /^(shared\/src\/(refusal|formats\/doubt)\/(en|fr)|server\/src\/messages\/en(\/[a-z]+)?)\.ts$/,
      why: 'a catalogue',
    },
    {
      in: /./,
      as: /^new (Range|Type)?Error$/,
      why: 'a mistake of this program: answered as `server-failed`, and not repeated',
    },
    {
      in: /^server\//,
      as: /(^|\.)#?log\.(error|warn|info)$|^report$/,
      why: 'the log, whose lines are found by their words',
    },
    {
      in: /^server\/src\/storage\//,
      as: /^(new WriteRefused|must|demand)$/,
      why: 'a mistake of this program, for the log',
    },
    {
      in: /^server\/src\/sync\/(shadow-replay|replay-thread|room-text|stored-text)\.ts$/,
      as: /^(new NotCarriedOver|giveUp|super|reason)$/,
      why: 'for the log alone',
    },
    { in: /^server\/src\/sync\/room-snapshots\.ts$/, says: /^It reads otherwise than/, why: 'for the log alone' },
    { in: /^shared\/src\/negotiation\/record\/chain\.ts$/, as: /^super$/, why: 'for the log alone; the fault is data' },
    {
      in: /^server\/src\/storage\//,
      says: /^\s*(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|WITH|ROLLBACK)\b/,
      why: 'SQL',
    },
    {
      in: /^shared\/src\/rolling\/notation\.ts$/,
      as: /^moved(After|First)$/,
      why: 'the notation, in the language of the text',
    },
    {
      in: /^shared\/src\/rolling\/breaks\/move-mark\.ts$/,
      as: /^join$/,
      why: 'the notation, as it is read in the languages of texts',
    },
    {
      in: /^shared\/src\/document\/state-words\.ts$/,
      as: /^join$/,
      why: 'what secretaries write of a paragraph, as it is read in the languages of texts',
    },
    {
      in: /^server\/src\/storage\//,
      says: /^(number, name, form|paragraph\.number AS|document JOIN paragraph ON|× ORDER BY)/,
      why: 'columns and tables of SQL',
    },
    {
      in: /^server\/src\/http\//,
      as: /^(summary|description)$/,
      why: 'the description of the interface, for programmers',
    },
    {
      in: /^server\/src\/command-line\/call\.ts$/,
      as: /endsWith$/,
      why: 'words of Node, by which its complaint is known',
    },
    {
      in: /^server\/src\/(command-line\/trace|exports\/(baseline|comparison\/comparison))-page\.ts$/,
      says: /^\s*body\{/,
      why: 'a style sheet',
    },
    {
      in: /./,
      says: /^(added, then left out|left out (now|before)|only in [AB]|adref (signed out|loaded itself))$/,
      why: 'a key',
    },
    {
      in: /^shared\/src\/formats\//,
      says: /^(footnote without mark|same mark, (before|after)|fits the year)$/,
      why: 'a key',
    },
    { in: /^server\/src\/exports\/pdf\/page-fonts\.ts$/, as: /^family$/, why: 'the name of a font' },
    { in: /^client\/src\//, as: /closest$/, why: 'a selector' },
    { in: /^client\/src\/editor\/pasted\.ts$/, as: /^split$/, why: 'names of elements' },
    {
      in: /^shared\/src\/formats\/(text|akn|docx)\/(vocabulary|report|block|element|page\/page-number\.ts)/,
      why: 'words of documents, as they are read there',
    },
    {
      in: /^shared\/src\/(differences\/(class|align|governed-words)|alignment\/placeholders)/,
      why: 'words of documents in six languages',
    },
    { in: /^shared\/src\/negotiation\/participants\/member-states\.ts$/, why: 'names of states' },
    {
      in: /^shared\/src\/negotiation\/committee-report\/(english|french|country-in-sentence)\.ts$/,
      why: 'catalogues of the report, one for each language that it is written in, and names of states',
    },
    {
      in: /^(shared\/src\/negotiation\/record\/said|server\/src\/exports\/record)\/(english|french)\.ts$/,
      why: 'catalogues of the record, one for each language that it is written in',
    },
    {
      in: /^shared\/src\/(rolling\/reading\/(holder-name|position-words)|document\/state-words|negotiation\/participants\/holder-code)\.ts$/,
      why: 'words of brackets in six languages, and names of those who hold them',
    },
    {
      in: /^shared\/src\/rolling\/(?:agreed-mark|print-agreed)\.ts$/,
      why: 'the mark of the field itself, printed and read in texts',
    },
    { in: /^server\/src\/library\//, as: /^new LibraryUnavailable$/, why: 'for the log alone' },
    {
      in: /^shared\/src\/formats\/docx\/part\//,
      says: /^(<w:|Adref [A-Z])/,
      why: 'markup of a Word file, and names by which its styles are known again',
    },
    {
      in: /^shared\/src\/formats\/select-document\.ts$/,
      why: 'a name for a document without a symbol, in a list of documents',
    },
  ];

/** Three words one after the other. */
const sentence = /(^|[^\p{L}])(\p{L}[\p{L}’']*[,:;]? ){2}\p{L}/u;

const sources = join(import.meta.dirname, '../../..');

/** The strings of a source that read like sentences, with what each is given to; a `×` is where something is put in. */
function sentencesIn(name: string, text: string): { readonly as: string; readonly says: string }[] {
  const found: { as: string; says: string }[] = [];
  const visit = (node: ts.Node): void => {
    const says = wordsOf(node);
    if (says !== null && sentence.test(says)) found.push({ as: receiver(node.parent), says });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
  return found;
}

function wordsOf(node: ts.Node): string | null {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return null;
  return node.head.text + node.templateSpans.map(({ literal }) => `×${literal.text}`).join('');
}

/** The function or the property that takes a string, through conditions, lists and whatever else it is part of. */
function receiver(node: ts.Node): string {
  if (ts.isCallExpression(node)) return node.expression.getText();
  if (ts.isNewExpression(node)) return `new ${node.expression.getText()}`;
  if (ts.isPropertyAssignment(node)) return node.name.getText();
  if (ts.isPropertyAccessExpression(node)) return node.name.getText();
  const isPart = (ts.isExpression(node) && !ts.isJsxElement(node)) || ts.isTemplateSpan(node);
  return isPart && !ts.isFunctionLike(node) ? receiver(node.parent) : ts.SyntaxKind[node.kind];
}

const files = globSync('{shared,server,client}/src/**/*.{ts,tsx}', { cwd: sources }).filter(
  (file) => !file.includes('/paraglide/'),
);
const strings = files.flatMap((file) =>
  sentencesIn(file, readFileSync(join(sources, file), 'utf8')).map((one) => ({ file, ...one })),
);
const covers = (rule: (typeof allowed)[number], { file, as, says }: (typeof strings)[number]) =>
  rule.in.test(file) && (rule.as?.test(as) ?? true) && (rule.says?.test(says) ?? true);

describe('a sentence that people read', () => {
  it('is in a catalogue', () => {
    const outside = strings.filter((one) => !allowed.some((rule) => covers(rule, one)));
    expect(outside).toEqual([]);
  });

  it('is not excepted by a rule without a use', () => {
    expect(allowed.filter((rule) => !strings.some((one) => covers(rule, one)))).toEqual([]);
  });

  it.each([
    ["throw new HttpProblem('forbidden', 'You may not do this');", 'new HttpProblem'],
    ["socket.close(4400, isLong ? 'This is too long' : '');", 'socket.close'],
    [`const told = { reason: \`Act \${act} is not there\` };`, 'reason'],
    ['const page = <p>Nothing to see here</p>;', 'JsxElement'],
  ])('is found wherever it is: %s', (text, as) => {
    expect(sentencesIn('x.tsx', text)).toMatchObject([{ as }]);
  });
});
