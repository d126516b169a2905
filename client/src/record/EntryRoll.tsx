import { type BallotCast, ballotName, ballotsCast, voters } from '@adref/shared/negotiation';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { partyName } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './RecordPage.module.css';
import { sayings } from './record-speech.ts';

/** The roll of a vote: every delegation that has one, absent until its vote is heard. */
export function EntryRoll({
  roll,
  onRoll,
}: {
  roll: ReadonlyMap<string, BallotCast>;
  onRoll: (roll: ReadonlyMap<string, BallotCast>) => void;
}) {
  const { negotiation } = useNegotiation();
  const codes = voters(negotiation);
  const votes = [...roll.values()];
  const count = (ballot: BallotCast) => votes.filter((vote) => vote === ballot).length;
  const cast = (code: string, vote: string) => {
    const next = new Map(roll);
    if (vote === '') next.delete(code);
    else next.set(code, vote as BallotCast);
    onRoll(next);
  };
  return (
    <fieldset className={style.picks}>
      <legend>
        {m.record_before({ who: m.committee_roll() })}{' '}
        {sayings().entryResult({ yes: count('for'), no: count('against'), abstain: count('abstain') })}
      </legend>
      <Button small onPress={() => onRoll(new Map(codes.map((code) => [code, 'for'])))}>
        {m.committee_roll_all()}
      </Button>
      {codes.map((code) => (
        <Select
          key={code}
          label={partyName(negotiation.parties, code)}
          value={roll.get(code) ?? ''}
          onChoice={(vote) => cast(code, vote)}
        >
          <option value="">{m.vote_absent()}</option>
          {ballotsCast.map((ballot) => (
            <option key={ballot} value={ballot}>
              {ballotName(ballot, sayings())}
            </option>
          ))}
        </Select>
      ))}
    </fieldset>
  );
}
