import { handMade, paragraph, run } from './hand-made.ts';
import { afterOpening, type Hazard, list, numbered, opened, tab, use } from './hazard.ts';

/** What is hard in the numbers of Word files: typed, counted, in lists by way of styles. */
export const numberHazards: readonly Hazard[] = [
  {
    name: 'numbers typed between two tabs, as in New York',
    bytes: afterOpening(
      paragraph(tab + run('1.') + tab + run('Decides', '<w:i/>') + run(' to act;'), '<w:pStyle w:val="SingleTxt"/>') +
        paragraph(`${tab}${run('(a)')}${tab}${run('To meet;')}`) +
        paragraph(`${tab}${run('2.')}${tab}${run('Requests a report.')}`),
      { styles: '<w:style w:type="paragraph" w:styleId="SingleTxt"><w:name w:val="__Single Txt"/></w:style>' },
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'subparagraph a) To meet;', 'operative OP2 Requests a report.'],
  },
  {
    name: 'numbers that Word counts, three levels, a list that begins again',
    bytes: afterOpening(
      paragraph(run('Decides:'), numbered(1)) +
        paragraph(run('To meet;'), numbered(1, 1)) +
        paragraph(run('In Geneva;'), numbered(1, 2)) +
        paragraph(run('In New York;'), numbered(1, 2)) +
        paragraph(run('To report;'), numbered(1, 1)) +
        paragraph(run('Requests:'), numbered(1)) +
        paragraph(run('A report.'), numbered(1, 1)),
      {
        numbering:
          list([
            ['decimal', '%1.'],
            ['lowerLetter', '(%2)'],
            ['lowerRoman', '(%3)'],
          ]) + use(1, 0),
      },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'subparagraph a) To meet;',
      'subparagraph i) In Geneva;',
      'subparagraph ii) In New York;',
      'subparagraph b) To report;',
      'operative OP2 Requests:',
      'subparagraph a) A report.',
    ],
  },
  {
    name: 'a list by way of a style and its base',
    bytes: afterOpening(
      paragraph(run('Decides to act;'), '<w:pStyle w:val="Own"/>') +
        paragraph(run('Requests a report.'), '<w:pStyle w:val="Own"/>'),
      {
        styles: `<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:pPr>${numbered(1)}</w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Base"/></w:style>`,
        numbering: list([['decimal', '%1.']]) + use(1, 0),
      },
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Requests a report.'],
  },
  {
    name: 'a second list of the same form that begins anew',
    bytes: afterOpening(
      paragraph(run('1. Decides:')) +
        paragraph(run('To meet;'), numbered(1)) +
        paragraph(run('To act;'), numbered(1)) +
        paragraph(run('2. Requests:')) +
        paragraph(run('A report.'), numbered(2)),
      {
        numbering:
          list([['lowerLetter', '(%1)']]) +
          use(1, 0) +
          use(2, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
      },
    ),
    reads: [
      ...opened,
      'operative OP1 Decides:',
      'subparagraph a) To meet;',
      'subparagraph b) To act;',
      'operative OP2 Requests:',
      'subparagraph a) A report.',
    ],
  },
  {
    name: 'numbers of the law, 1.1 under I',
    bytes: afterOpening(paragraph(run('Decides:'), numbered(1)) + paragraph(run('To act.'), numbered(1, 1)), {
      numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerRoman"/><w:isLgl/><w:lvlText w:val="%1.%2."/></w:lvl></w:abstractNum>${use(1, 0)}`,
    }),
    reads: [...opened, 'operative OP1 Decides:', 'subparagraph 1.1 To act.'],
  },
  {
    name: 'Arabic, from right to left, with its numbers and letters',
    bytes: () =>
      handMade({
        body:
          paragraph(run('إن الجمعية العامة،', '<w:rtl/>'), '<w:bidi/>') +
          paragraph(run('وإذ تشير', '<w:rtl/><w:bCs/><w:iCs/>') + run(' إلى قرارها 73/27،', '<w:rtl/>'), '<w:bidi/>') +
          paragraph(run('تقرر ما يلي:', '<w:rtl/>'), `${numbered(1)}<w:bidi/>`) +
          paragraph(run('الاجتماع؛', '<w:rtl/>'), `${numbered(2)}<w:bidi/>`) +
          paragraph(run('تطلب تقريرا.', '<w:rtl/>'), `${numbered(1)}<w:bidi/>`),
        numbering: list([['decimal', '%1 -']]) + list([['arabicAbjad', '(%1)']], 1) + use(1, 0) + use(2, 1),
      }),
    reads: [
      'enacting  إن الجمعية العامة،',
      'preambular PP1 وإذ تشير إلى قرارها 73/27،',
      'operative OP1 تقرر ما يلي:',
      'subparagraph a) الاجتماع؛',
      'operative OP2 تطلب تقريرا.',
    ],
  },
  {
    name: 'Chinese, with numbers that are typed',
    bytes: () =>
      handMade({
        body:
          paragraph(run('大会，')) +
          paragraph(run('回顾', '<w:b/>') + run('其第73/27号决议，')) +
          paragraph(run('1. ') + run('决定', '<w:b/>') + run('采取行动；')) +
          paragraph(run('(a) 举行会议；')) +
          paragraph(run('2. 请秘书长提出报告。')),
      }),
    reads: [
      'enacting  大会，',
      'preambular PP1 回顾其第73/27号决议，',
      'operative OP1 决定采取行动；',
      'subparagraph a) 举行会议；',
      'operative OP2 请秘书长提出报告。',
    ],
  },
  {
    name: 'Chinese numbers in parentheses, which Word counts',
    bytes: () =>
      handMade({
        body: [
          ['浮标', ''],
          ['大会，', ''],
          ['请各国：', '0'],
          ['报告；', '1'],
          ['开会。', '1'],
        ]
          .map(([words = '', level]) =>
            paragraph(run(words), level ? `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>` : ''),
          )
          .join(''),
        numbering:
          '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
          '<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="(%2)"/></w:lvl></w:abstractNum>' +
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      }),
    reads: [
      'title  浮标',
      'enacting  大会，',
      'operative OP1 请各国：',
      'subparagraph i) 报告；',
      'subparagraph ii) 开会。',
    ],
  },
  {
    name: 'a paragraph that became a numbered one',
    bytes: afterOpening(
      paragraph(
        run('Decides to act;'),
        `${numbered(1)}<w:pPrChange w:id="80" w:author="EU" w:date="2026-11-01T10:00:00Z"><w:pPr/></w:pPrChange>`,
      ) + paragraph(run('Requests a report.'), numbered(1)),
      { numbering: list([['decimal', '%1.']]) + use(1, 0) },
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Requests a report.'],
    before: [...opened, 'plain  Decides to act;', 'operative OP1 Requests a report.'],
  },
  {
    name: 'units with raised figures, and ordinals with raised letters',
    bytes: afterOpening(
      paragraph(
        run('1. Decides on 5 km') +
          run('2', '<w:vertAlign w:val="superscript"/>') +
          run(' by the 1') +
          run('st', '<w:vertAlign w:val="superscript"/>') +
          run(' day.'),
      ),
    ),
    reads: [...opened, 'operative OP1 Decides on 5 km² by the 1st day.'],
  },
];
