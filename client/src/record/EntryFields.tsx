import type { Paragraph } from '@adref/shared/document';
import {
  type BallotCast,
  ballotName,
  ballotsCast,
  entrySaid,
  sponsorName,
  sponsorRoles,
} from '@adref/shared/negotiation';
import { Choice, Select, TextArea, TextField } from '../components/Field.tsx';
import { useShownWords } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { EntryRoll } from './EntryRoll.tsx';
import type { EntryDraft } from './entry-draft.ts';
import { PickParagraphs } from './PickParagraphs.tsx';
import style from './RecordPage.module.css';
import { recordSpeech, sayings } from './record-speech.ts';

/** What is asked of an entry of this kind alone. */
export function EntryFields({
  entry,
  names,
  drafted,
  onChange,
}: {
  entry: EntryDraft;
  names: ReadonlyMap<string, string>;
  /** The paragraphs of the draft that it is about; none while they have not come. */
  drafted: readonly Paragraph[];
  onChange: (part: Partial<EntryDraft>) => void;
}) {
  const { negotiation } = useNegotiation();
  const shown = useShownWords();
  const ids = drafted.map(({ id }) => id);
  switch (entry.kind) {
    case 'item':
      return (
        <div className={style.fields}>
          <TextField
            type="number"
            label={m.committee_session()}
            value={entry.session}
            onText={(session) => onChange({ session })}
          />
          <TextField
            label={m.committee_decision()}
            value={entry.decision}
            onText={(decision) => onChange({ decision })}
          />
          <TextField
            type="number"
            label={m.committee_plenary()}
            value={entry.plenary}
            onText={(plenary) => onChange({ plenary })}
          />
          <TextField
            type="date"
            label={m.committee_plenary_date()}
            value={entry.plenaryDate}
            onText={(plenaryDate) => onChange({ plenaryDate })}
          />
          <TextField
            label={m.committee_meetings()}
            help={m.committee_list_help()}
            value={entry.meetings}
            onText={(meetings) => onChange({ meetings })}
          />
          <TextField
            label={m.committee_documents()}
            help={m.committee_list_help()}
            value={entry.documents}
            onText={(documents) => onChange({ documents })}
          />
        </div>
      );
    case 'introduction':
      return (
        <>
          <TextField label={m.committee_title_en()} value={entry.en} onText={(en) => onChange({ en })} />
          <TextField label={m.committee_title_fr()} lang="fr" value={entry.fr} onText={(fr) => onChange({ fr })} />
        </>
      );
    case 'sponsor':
      return (
        <>
          <Select
            label={m.committee_role()}
            value={entry.role}
            onChoice={(role) => onChange({ role: role as EntryDraft['role'] })}
          >
            {sponsorRoles.map((role) => (
              <option key={role} value={role}>
                {sponsorName(role, sayings())}
              </option>
            ))}
          </Select>
          <Choice
            label={m.committee_leaves()}
            checked={entry.leaves}
            onChange={() => onChange({ leaves: !entry.leaves })}
          />
        </>
      );
    case 'oral-revision':
      return (
        <>
          <Select
            label={m.committee_paragraph()}
            value={entry.paragraph}
            onChoice={(paragraph) => onChange({ paragraph })}
          >
            <option value="">–</option>
            {ids.map((id) => (
              <option key={id} value={id}>
                {names.get(id) || m.draft_paragraph()}
              </option>
            ))}
          </Select>
          {entry.paragraph !== '' && (
            <p className={style.words} dir="auto">
              {shown(drafted.find(({ id }) => id === entry.paragraph)?.text ?? '')}
            </p>
          )}
          <TextArea serif label={m.committee_before()} value={entry.before} onText={(before) => onChange({ before })} />
          <TextArea serif label={m.committee_after()} value={entry.after} onText={(after) => onChange({ after })} />
        </>
      );
    case 'implications':
      return (
        <div className={style.fields}>
          <Select
            label={m.committee_how()}
            value={entry.how}
            onChoice={(how) => onChange({ how: how as EntryDraft['how'] })}
          >
            <option value="published">{m.committee_published()}</option>
            <option value="read-out">{m.committee_read_out()}</option>
          </Select>
          <TextField
            label={m.committee_statement()}
            help={m.committee_statement_help()}
            value={entry.statement}
            onText={(statement) => onChange({ statement })}
          />
        </div>
      );
    case 'separate-vote':
      return (
        <>
          <PickParagraphs
            label={m.committee_part()}
            from={ids}
            names={names}
            picked={entry.paragraphs}
            onPicked={(paragraphs) => onChange({ paragraphs })}
          />
          <EntryRoll roll={entry.roll} onRoll={(roll) => onChange({ roll })} />
        </>
      );
    case 'adoption':
      return (
        <>
          <Select
            label={m.committee_how()}
            value={entry.adopted}
            onChoice={(adopted) => onChange({ adopted: adopted as EntryDraft['adopted'] })}
          >
            <option value="consensus">{m.committee_consensus()}</option>
            <option value="vote">{m.committee_vote()}</option>
          </Select>
          {entry.adopted === 'vote' && <EntryRoll roll={entry.roll} onRoll={(roll) => onChange({ roll })} />}
        </>
      );
    case 'intention':
      return (
        <>
          <Select label={m.committee_which_vote()} value={entry.vote} onChoice={(vote) => onChange({ vote })}>
            <option value="">–</option>
            {negotiation.proceedings
              .filter((one) => 'roll' in one && !one.withdrawn && one.symbol === entry.symbol)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {entrySaid(negotiation, names, one, recordSpeech())}
                </option>
              ))}
          </Select>
          <Select
            label={m.committee_intended()}
            value={entry.intended}
            onChoice={(intended) => onChange({ intended: intended as BallotCast })}
          >
            {ballotsCast.map((ballot) => (
              <option key={ballot} value={ballot}>
                {ballotName(ballot, sayings())}
              </option>
            ))}
          </Select>
        </>
      );
    case 'explanation':
      return (
        <>
          <Select
            label={m.committee_when()}
            value={entry.when}
            onChoice={(when) => onChange({ when: when as EntryDraft['when'] })}
          >
            <option value="before">{m.committee_before_vote()}</option>
            <option value="after">{m.committee_after_vote()}</option>
          </Select>
          <TextArea
            label={m.committee_words()}
            value={entry.text}
            maxLength={4_000}
            onText={(text) => onChange({ text })}
          />
        </>
      );
  }
}
