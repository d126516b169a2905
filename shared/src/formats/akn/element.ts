import { childrenOf, type XmlElement } from '../xml-tree.ts';

/** Elements of Akoma Ntoso that are words of a sentence. */
const inlineElements: ReadonlySet<string> = new Set(
  (
    'a abbr affectedDocument argument authorialNote b br change concept courtType date decoration def del docAuthority docCommittee docDate ' +
    'docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber embeddedStructure ' +
    'embeddedText entity eol eop event extractText fillIn i img inline ins judge lawyer legislature location marker mmod mod mref ' +
    'neutralCitation noteRef object omissis opinion organization outcome party person placeholder process quantity quote quotedText ' +
    'recordedTime ref relatedDocument remark rmod role rref ruby rt session shortTitle signature span sub subFlow sup term time u vote witness'
  ).split(' '),
);

/** Elements of Akoma Ntoso that are or hold blocks of words. */
const blockElements: ReadonlySet<string> = new Set(
  (
    'akomaNtoso alinea amendment amendmentBody amendmentList article attachment attachments block blockContainer blockList body book caption ' +
    'chapter citation citations clause collectionBody component componentData componentRef components conclusions container content ' +
    'coverPage crossHeading div division doc docContainer documentCollection documentRef formula hcontainer heading indent interstitial intro ' +
    'item level li list listIntroduction listWrapUp longTitle mainBody meta num ol p paragraph part point portion preamble preface proviso ' +
    'quotedStructure recital recitals rule section statement subchapter subclause subdivision subheading sublist subparagraph subpart subrule ' +
    'subsection subtitle table tblock td th title toc tocItem tome tr transitional ul wrapUp'
  ).split(' '),
);

/** The words of a sentence that stay where they are whatever else is in them. */
const flows: ReadonlySet<string> = new Set(['authorialNote', 'del', 'embeddedStructure', 'ins']);

/** Whether an element is of a sentence: by its name, or where nobody knows that by what is in it. What holds a paragraph is none. */
export function isInline(element: XmlElement): boolean {
  if (blockElements.has(element.name)) return false;
  return flows.has(element.name) || !holdsBlocks(element);
}

function holdsBlocks(element: XmlElement): boolean {
  return childrenOf(element).some(
    (child) => blockElements.has(child.name) || (!flows.has(child.name) && holdsBlocks(child)),
  );
}

/** Whether Akoma Ntoso has an element of this name outside metadata. */
export const isKnown = (name: string): boolean => inlineElements.has(name) || blockElements.has(name);
