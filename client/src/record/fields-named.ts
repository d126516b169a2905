import * as m from '../paraglide/messages.js';

/** What the form of an entry calls the fields of what it asks the server for. */
const nameOf: Readonly<Record<string, () => string>> = {
  kind: m.committee_what,
  symbol: m.committee_draft,
  meeting: m.committee_meeting,
  date: m.committee_date,
  party: m.committee_party,
  'title.en': m.committee_title_en,
  'title.fr': m.committee_title_fr,
  role: m.committee_role,
  paragraph: m.committee_paragraph,
  before: m.committee_before,
  after: m.committee_after,
  how: m.committee_how,
  statement: m.committee_statement,
  paragraphs: m.committee_part,
  roll: m.committee_roll,
  vote: m.committee_which_vote,
  intended: m.committee_intended,
  when: m.committee_when,
  text: m.committee_words,
  session: m.committee_session,
  decision: m.committee_decision,
  plenary: m.committee_plenary,
  'plenary.date': m.committee_plenary_date,
  meetings: m.committee_meetings,
  documents: m.committee_documents,
};

/** A refusal of the form of an entry with its fields by their names on the page: `said.title.en` says nothing to whoever fills it in. */
export function withFieldsNamed(refusal: string): string {
  return refusal.replaceAll(/\bsaid((?:\.\w+)+)/g, (path: string, inner: string) => {
    const steps = inner.slice(1).split('.');
    // What is inside of a field, as the third of several meetings, is called by the field.
    const known = steps
      .map((_, at) => steps.slice(0, steps.length - at).join('.'))
      .find((one) => Object.hasOwn(nameOf, one));
    const name = known && nameOf[known];
    return name ? m.mark_quoted({ words: name() }) : path;
  });
}
