import { change, deleted, inserted, markOf, paragraph, run } from './hand-made.ts';
import { afterOpening, field, type Hazard, opened } from './hazard.ts';

const fieldPart = (type: 'begin' | 'separate' | 'end') => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const math = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const letters = (words: string) => `<m:r><m:t>${words}</m:t></m:r>`;
const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** What is hard in fields, signs and formulas. */
export const fieldHazards: readonly Hazard[] = [
  {
    name: 'a field whose instruction was tracked out and another put in its place',
    bytes: afterOpening(
      paragraph(
        run('1. Recalls paragraph ') +
          change(
            'del',
            'EU',
            `${fieldPart('begin')}<w:r><w:delInstrText> REF _Ref1 </w:delInstrText></w:r>${fieldPart('separate')}<w:r><w:delText>3</w:delText></w:r>${fieldPart('end')}`,
          ) +
          change('ins', 'EU', field(' REF _Ref2 ', run('5'))) +
          run(' above.'),
      ),
    ),
    reads: [...opened, 'operative OP1 Recalls paragraph 5 above.'],
    before: [...opened, 'operative OP1 Recalls paragraph 3 above.'],
  },
  {
    name: 'a field that begins in one paragraph and ends in another',
    bytes: afterOpening(
      paragraph(
        run('1. Decides ') +
          fieldPart('begin') +
          `<w:r><w:instrText> QUOTE </w:instrText></w:r>` +
          fieldPart('separate') +
          run('to act;'),
      ) + paragraph(run('2. Decides to meet') + fieldPart('end') + run(' at once.')),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet at once.'],
  },
  {
    name: 'entries of an index and of a list of authorities, which are fields that show nothing',
    bytes: afterOpening(
      paragraph(
        run('1. Recalls the ') +
          `${fieldPart('begin')}<w:r><w:instrText> XE "</w:instrText></w:r><w:r><w:instrText>Charter:rights</w:instrText></w:r><w:r><w:instrText>" </w:instrText></w:r>${fieldPart('end')}` +
          run('Charter.'),
      ),
    ),
    reads: [...opened, 'operative OP1 Recalls the Charter.'],
  },
  {
    name: 'a button that shows what it asks for',
    bytes: afterOpening(
      paragraph(
        run('1. Decides to act') +
          `${fieldPart('begin')}<w:r><w:instrText> MACROBUTTON NoMacro [place and date] </w:instrText></w:r>${fieldPart('end')}` +
          run('.'),
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'words that are pronounced beside them, in a run as Word has them',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides on ')}<w:r><w:ruby><w:rubyPr/><w:rt>${run('dōng')}</w:rt><w:rubyBase>${run('東京')}</w:rubyBase></w:ruby></w:r>${run(' today.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides on 東京 today.'],
  },
  {
    name: 'a sign that only newer programs know, with its letter for the others',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides to act ')}<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="urn:x" w16se:font="Segoe UI Emoji" w16se:char="2714"/></mc:Choice><mc:Fallback><w:t>✔</w:t></mc:Fallback></mc:AlternateContent></w:r>${run(' now.')}`,
      ),
      { namespaces: mc },
    ),
    reads: [...opened, 'operative OP1 Decides to act ✔ now.'],
  },
  {
    name: 'letters of the font Symbol, as signs and as characters, and of another font by its private codes',
    bytes: afterOpening(
      paragraph(
        `${run('1. Limits warming to 1.5')}<w:r><w:sym w:font="Symbol" w:char="F0B0"/></w:r>${run('C, ')}<w:r><w:rPr><w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/></w:rPr><w:t>\uf0b3</w:t></w:r>${run(' 2 ')}<w:r><w:sym w:font="Symbol" w:char="F06D"/></w:r>${run('g, ')}<w:r><w:sym w:font="Times New Roman" w:char="F0A7"/></w:r>${run(' 5.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Limits warming to 1.5°C, ≥ 2 μg, § 5.'],
  },
  {
    name: 'boxes that are ticked, which are pictures of a font',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides ')}<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr><w:t>\uf0a8</w:t></w:r>${run('to act.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    flags: [/Wingdings/],
  },
  {
    name: 'a formula: a fraction, a power, parentheses and a root',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides on ')}<m:oMath><m:f><m:num>${letters('1')}</m:num><m:den>${letters('2')}</m:den></m:f>${letters('·')}<m:sSup><m:e>${letters('x')}</m:e><m:sup>${letters('2')}</m:sup></m:sSup>${letters('·')}<m:d><m:dPr/><m:e>${letters('a+b')}</m:e></m:d>${letters('·')}<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/><m:e>${letters('y')}</m:e></m:rad></m:oMath>${run(' of it.')}`,
      ),
      { namespaces: math },
    ),
    reads: [...opened, 'operative OP1 Decides on 1/2·x²·(a+b)·√(y) of it.'],
  },
  {
    name: 'a formula that was added, and one of a sum',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides on ')}<m:oMath>${change('ins', 'EU', letters('n = '))}<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${letters('i=1')}</m:sub><m:sup>${letters('n')}</m:sup><m:e>${letters('i')}</m:e></m:nary></m:oMath>${run('.')}`,
      ),
      { namespaces: math },
    ),
    reads: [...opened, 'operative OP1 Decides on n = ∑_(i=1)^n i.'],
    before: [...opened, 'operative OP1 Decides on ∑_(i=1)^n i.'],
  },
  {
    name: 'hidden words by their style, and a page number in a table of contents that only a screen hides',
    bytes: afterOpening(
      paragraph(
        run('1. Decides') +
          run(' in secret', '<w:rStyle w:val="Unseen"/>') +
          run(' to act', '<w:webHidden/>') +
          run('.'),
      ),
      {
        styles:
          '<w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style>',
      },
    ),
    reads: [...opened, 'operative OP1 Decides to act.'],
    flags: [/hidden.*in secret/],
  },
  {
    name: 'words in capitals and small capitals keep their letters',
    bytes: afterOpening(paragraph(run('1. Decides', '<w:caps/>') + run(' to act', '<w:smallCaps/>') + run('.'))),
    reads: [...opened, 'operative OP1 Decides to act.'],
  },
  {
    name: 'a link inside a link field, with a tracked change in what it shows',
    bytes: afterOpening(
      paragraph(
        `${run('1. Recalls ')}${field(' HYPERLINK "https://undocs.org/A/RES/73/27" ', `<w:hyperlink w:anchor="x">${deleted('KEN', 'resolution ')}${inserted('KEN', 'its resolution ')}</w:hyperlink>${run('73/27')}`)}${run('.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Recalls its resolution 73/27.'],
    before: [...opened, 'operative OP1 Recalls resolution 73/27.'],
  },
  {
    name: 'a form field, a check box, and a date that somebody has chosen',
    bytes: afterOpening(
      paragraph(
        `${run('1. Decides to meet on ')}${fieldPart('begin')}<w:r><w:instrText> FORMTEXT </w:instrText></w:r>${fieldPart('separate')}${run('12 May')}${fieldPart('end')}${run(' in ')}<w:sdt><w:sdtPr><w:date w:fullDate="2027-05-12T00:00:00Z"/></w:sdtPr><w:sdtContent>${run('2027')}</w:sdtContent></w:sdt>${run(' ')}<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="urn:w14"/></w:sdtPr><w:sdtContent>${run('☒')}</w:sdtContent></w:sdt>${run('.')}`,
      ),
    ),
    reads: [...opened, 'operative OP1 Decides to meet on 12 May in 2027 ☒.'],
  },
  {
    name: 'a tracked change around a content control that others wrote into',
    bytes: afterOpening(
      `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(inserted('EU', '1. Decides to act;'), markOf('ins', 'EU'))}${paragraph(run('2. Decides to meet.'))}</w:sdtContent></w:sdt>`,
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'],
    before: [...opened, 'operative OP2 Decides to meet.'],
  },
  {
    name: 'numbers that a field counts for itself, without saying them',
    bytes: afterOpening(
      ['Decides to act;', 'Decides to meet.']
        .map((words) =>
          paragraph(
            `${fieldPart('begin')}<w:r><w:instrText> AUTONUM </w:instrText></w:r>${fieldPart('end')}<w:r><w:tab/></w:r>${run(words)}`,
          ),
        )
        .join(''),
    ),
    reads: [...opened, 'operative OP1 Decides to act;', 'operative OP2 Decides to meet.'],
  },
  {
    name: 'signs that markup has other names for, and characters in a section of their own',
    bytes: afterOpening(
      `<w:p><w:r><w:t><![CDATA[1. Decides & acts;]]></w:t></w:r></w:p>${paragraph(run('2. Decides &amp; meets &#x2014; once.'))}`,
    ),
    reads: [...opened, 'operative OP1 Decides & acts;', 'operative OP2 Decides & meets — once.'],
  },
];
