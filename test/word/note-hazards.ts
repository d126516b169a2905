import { change, deleted, handMade, inserted, markOf, paragraph, run } from './hand-made.ts';
import { afterOpening, call, field, formula, type Hazard, note, opened, preamble } from './hazard.ts';

const raised = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>');

/** What is hard in the footnotes and endnotes of Word files. */
export const noteHazards: readonly Hazard[] = [
  {
    name: 'footnotes, one of them called twice in a row of words',
    bytes: afterOpening(paragraph(run('1. Recalls its report') + call(2) + run(' and others') + call(3) + run('.')), {
      footnotes: note(2, 'A/65/201.') + note(3, 'A/68/98.'),
    }),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} and others{2: A/68/98.}.'],
  },
  {
    name: 'footnotes whose marks are in raised brackets, as Arabic has them',
    bytes: afterOpening(
      paragraph(run('1. Recalls its report') + raised('(') + call(2) + raised(')') + run(' and (see) others.')),
      {
        footnotes: `<w:footnote w:id="2">${paragraph(`${raised('(')}<w:r><w:footnoteRef/></w:r>${raised(')')}${run(' A/65/201.')}`)}</w:footnote>`,
      },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} and (see) others.'],
  },
  {
    name: 'a footnote that was taken out, and one that was added',
    bytes: afterOpening(
      paragraph(
        run('1. Recalls its report') +
          change('del', 'EU', call(2)) +
          run(' and others') +
          change('ins', 'EU', call(3)) +
          run('.'),
      ),
      {
        footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${deleted('EU', ' A/65/201.')}`)}</w:footnote><w:footnote w:id="3">${paragraph(`<w:r><w:footnoteRef/></w:r>${inserted('EU', ' A/68/98.')}`)}</w:footnote>`,
      },
    ),
    reads: [...opened, 'operative OP1 Recalls its report and others{1: A/68/98.}.'],
    before: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} and others.'],
  },
  {
    name: 'footnotes with marks of their own, and two of one mark in a paragraph',
    bytes: afterOpening(
      paragraph(
        run('1. Recalls its report') +
          call(2, ' w:customMarkFollows="1"', '<w:t>*</w:t>') +
          run(' and others') +
          call(3, ' w:customMarkFollows="1"', '<w:t>*</w:t>') +
          run('.'),
      ),
      {
        footnotes: `<w:footnote w:id="2">${paragraph(run('* First.'))}</w:footnote><w:footnote w:id="3">${paragraph(run('* Second.'))}</w:footnote>`,
      },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{*: First.} and others{*: Second.}.'],
  },
  {
    name: 'an endnote, and footnotes that begin at 5',
    bytes: afterOpening(
      `${paragraph(
        `${run('1. Recalls its report')}${call(2)}${run(' and others')}<w:r><w:endnoteReference w:id="2"/></w:r>${run('.')}`,
      )}<w:sectPr><w:footnotePr><w:numStart w:val="5"/></w:footnotePr></w:sectPr>`,
      { footnotes: note(2, 'A/65/201.'), endnotes: `<w:endnote w:id="2">${paragraph(run('At the end.'))}</w:endnote>` },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{5: A/65/201.} and others{i: At the end.}.'],
  },
  {
    name: 'two footnotes called in one run, with words around them',
    bytes: afterOpening(
      paragraph(
        `<w:r><w:t xml:space="preserve">1. Recalls its report</w:t><w:footnoteReference w:id="2"/><w:t xml:space="preserve"> and others</w:t><w:footnoteReference w:id="3"/><w:t>.</w:t></w:r>`,
      ),
      { footnotes: note(2, 'A/65/201.') + note(3, 'A/68/98.') },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} and others{2: A/68/98.}.'],
  },
  {
    name: 'footnotes that are counted in signs',
    bytes: afterOpening(
      `${paragraph(`${run('1. Recalls its report')}${call(2)}${run(' and others')}${call(3)}${run('.')}`)}<w:sectPr><w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr></w:sectPr>`,
      { footnotes: note(2, 'A/65/201.') + note(3, 'A/68/98.') },
    ),
    reads: [...opened, 'operative OP1 Recalls its report{*: A/65/201.} and others{†: A/68/98.}.'],
  },
  {
    name: 'a footnote of two paragraphs, with the lines that part notes from the text',
    bytes: afterOpening(paragraph(run('1. Recalls its report') + call(2) + run('.')), {
      footnotes: `<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote><w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>${run('A/65/201.')}`)}${paragraph(run('See also A/68/98.'))}</w:footnote>`,
    }),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201. See also A/68/98.}.'],
  },
  {
    name: 'a note that is called again by a field, and one without a text',
    bytes: afterOpening(
      paragraph(run('1. Recalls its report') + call(2) + run(';')) +
        paragraph(
          `${run('2. Recalls it again')}${field(' NOTEREF _Ref1 \\f \\h ', raised('1'))}${run('.')}<w:r><w:footnoteReference w:id="9"/></w:r>`,
        ),
      { footnotes: note(2, 'A/65/201.') },
    ),
    reads: [
      ...opened,
      'operative OP1 Recalls its report{1: A/65/201.};',
      'operative OP2 Recalls it again{1: A/65/201.}.{: undefined}',
    ],
  },
  {
    name: 'a footnote to the title, with an asterisk of its own, and one whose mark was tracked in',
    bytes: () =>
      handMade({
        body:
          paragraph(run('Rights of States', '<w:b/>') + call(2, ' w:customMarkFollows="1"', '<w:t>*</w:t>')) +
          formula +
          preamble +
          paragraph(run('1. Decides to act') + change('ins', 'EU', call(3)) + run('.')),
        footnotes: `<w:footnote w:id="2">${paragraph(`${raised('*')}${run(' On behalf of the Group.')}`)}</w:footnote>${note(3, 'A/68/98.')}`,
      }),
    reads: [
      'title  Rights of States{*: On behalf of the Group.}',
      ...opened.slice(1),
      'operative OP1 Decides to act{1: A/68/98.}.',
    ],
    before: [
      'title  Rights of States{*: On behalf of the Group.}',
      ...opened.slice(1),
      'operative OP1 Decides to act.',
    ],
  },
  {
    name: 'changes of two authors in one footnote, and a paragraph of it that one took out',
    bytes: afterOpening(paragraph(run('1. Recalls its report') + call(2) + run('.')), {
      footnotes: `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run(' See A/65/201')}${inserted('EU', ' and A/66/1')}${run('.')}`)}${paragraph(deleted('KEN', 'To be checked.'), markOf('del', 'KEN'))}${paragraph(run('Ibid.'))}</w:footnote>`,
    }),
    reads: [...opened, 'operative OP1 Recalls its report{1: See A/65/201 and A/66/1. Ibid.}.'],
    before: [...opened, 'operative OP1 Recalls its report{1: See A/65/201. To be checked. Ibid.}.'],
    authors: { KEN: [...opened, 'operative OP1 Recalls its report{1: See A/65/201. Ibid.}.'] },
  },
  {
    name: 'notes that were typed behind the text, with raised marks',
    bytes: afterOpening(
      paragraph(run('1. Recalls its report') + raised('1') + run(' and others') + raised('2') + run('.')) +
        paragraph(raised('1') + run(' A/65/201.')) +
        paragraph(raised('2') + run(' A/68/98.')),
    ),
    reads: [...opened, 'operative OP1 Recalls its report{1: A/65/201.} and others{2: A/68/98.}.'],
  },
];
