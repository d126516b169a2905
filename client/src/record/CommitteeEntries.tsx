import { atDesk, entrySaid, mayWriteIn, type Proceeding, paragraphNames, writesFor } from '@adref/shared/negotiation';
import { useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPage } from '../components/PageHeading.tsx';
import * as m from '../paraglide/messages.js';
import { day } from '../phrases/when.ts';
import { useAct } from '../store/use-act.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { EntryForm } from './EntryForm.tsx';
import style from './RecordPage.module.css';
import { recordSpeech } from './record-speech.ts';
import { SponsorList } from './SponsorList.tsx';
import { useRivalTexts } from './use-rival-texts.ts';

/** The committee's proceedings in the order in which they were recorded, and what may be added by this member. */
export function CommitteeEntries() {
  const { negotiation, member } = useNegotiation();
  const rivals = useRivalTexts();
  const names = useMemo(() => paragraphNames(negotiation, rivals.values()), [negotiation, rivals]);
  const [entering, setEntering] = useState(false);
  const may = !negotiation.closed && (atDesk(member) || writesFor(negotiation, member).length > 0);
  const enter = may && <Button onPress={() => setEntering(true)}>{m.committee_enter()}</Button>;
  return (
    <>
      {negotiation.proceedings.length === 0 ? (
        <EmptyPage title={m.committee_none_title()}>
          <p>{m.committee_none()}</p>
          {enter}
        </EmptyPage>
      ) : (
        <>
          <div>{enter}</div>
          <SponsorList />
          <section className={style.card}>
            <ol className={style.list}>
              {negotiation.proceedings.map((entry) => (
                <Entry key={entry.id} entry={entry} names={names} />
              ))}
            </ol>
          </section>
        </>
      )}
      {entering && <EntryForm onClose={() => setEntering(false)} />}
    </>
  );
}

function Entry({ entry, names }: { entry: Proceeding; names: ReadonlyMap<string, string> }) {
  const { negotiation, member } = useNegotiation();
  const { busy, refusal, act } = useAct();
  const { id, withdrawn } = entry;
  const when = entry.meeting === null ? day(entry.date) : m.entry_at({ meeting: entry.meeting, day: day(entry.date) });
  const uncertified = entry.kind === 'oral-revision' && entry.certified === null && !withdrawn;
  const certifies = uncertified && mayWriteIn(negotiation, member, entry.party);
  const withdraws = (atDesk(member) || entry.by === member.id) && !negotiation.closed;
  return (
    <li data-entry={entry.kind}>
      <div className={withdrawn ? style.gone : undefined}>{entrySaid(negotiation, names, entry, recordSpeech())}</div>
      {entry.kind === 'explanation' && (
        <p className={style.words} dir="auto">
          {entry.text}
        </p>
      )}
      <div className={style.soft}>
        {when}
        {withdrawn && <> · {m.entry_taken_back()}</>}
        {uncertified && <> · {m.entry_uncertified()}</>}
      </div>
      <div className={style.bar}>
        {certifies && (
          <Button small isDisabled={busy} onPress={() => void act({ kind: 'certify-revision', entry: id })}>
            {m.entry_certify({ party: entry.party })}
          </Button>
        )}
        {withdraws && (
          <Button
            small
            look="quiet"
            isDisabled={busy}
            onPress={() => void act({ kind: 'withdraw-proceeding', entry: id, on: !withdrawn })}
          >
            {withdrawn ? m.entry_again() : m.entry_withdraw()}
          </Button>
        )}
      </div>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </li>
  );
}
