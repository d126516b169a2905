import { change, deleted, inserted, paragraph, run } from './hand-made.ts';
import { afterOpening, call, type Hazard, note, opened } from './hazard.ts';

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
];
