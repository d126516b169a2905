/** An Akoma Ntoso file with these parts, as the United Nations lay theirs out; for tests that read one. */
export function statement({
  meta = '',
  cover = '',
  preamble = '',
  body = '',
  after = '',
  title = 'Essais',
}: Partial<Record<'meta' | 'cover' | 'preamble' | 'body' | 'after' | 'title', string>>): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0" xmlns:akn4un="http://un.org/akn4un">
  <statement name="resolution">
    <meta>
      <identification source="#DGACM">
        <FRBRWork>
          <FRBRuri value="/akn/un/statement/deliberation/unga/2020-12-31/75-999/"></FRBRuri>
          <FRBRdate date="2020-12-31" name="adoption"></FRBRdate>
        </FRBRWork>
        <FRBRExpression><FRBRlanguage language="fra"></FRBRlanguage></FRBRExpression>
      </identification>
      ${meta}
    </meta>
    <coverPage>
      <p><docNumber refersTo="#symbol">A/RES/75/999</docNumber></p>
      <p><session value="75">Soixante-quinzième session</session></p>
      ${cover}
    </coverPage>
    <preface><p><docNumber>75/999.</docNumber><docTitle>${title}</docTitle></p></preface>
    <preamble>
      <formula name="enactingFormula"><p xml:space="preserve">
        <span class="italic">L’Assemblée générale</span>,</p></formula>
      ${preamble}
    </preamble>
    <mainBody>${body}</mainBody>
    ${after}
  </statement>
</akomaNtoso>`);
}

/** An operative paragraph, with the number marked as one. */
export function operative(number: number, words: string): string {
  return `<paragraph eId="para_${number}" class="SingleTxt">
    <num>\t${number}.</num>
    <content><p xml:space="preserve">
      ${words}</p></content>
  </paragraph>`;
}
