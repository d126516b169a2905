import type { EnterRequest, Joined, Session } from '@adref/shared/protocol';
import { useLocation } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage, roleName } from '../phrases/party-name.ts';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import style from './Demonstration.module.css';

type ReadyMade = NonNullable<Session['demonstration']>;
type Seat = ReadyMade['seats'][number];

/** The ready-made negotiation: one click takes a seat in it. */
export function Demonstration({ demonstration }: { demonstration: ReadyMade }) {
  const { asking, refusal, ask } = useRequest();
  const [, go] = useLocation();
  const enter = async (seat: Seat) => {
    const body: EnterRequest = { role: seat.role, party: seat.party, called: m.demonstration_visitor() };
    const joined = await ask(() => request<Joined>('POST', '/demonstration', { body }));
    if (joined?.member) go(`/n/${joined.negotiation}/${joined.member}/draft`);
  };
  const groups = [
    { title: m.home_seats_delegates(), seats: demonstration.seats.filter(({ role }) => role === 'delegate') },
    { title: m.home_seats_desk(), seats: demonstration.seats.filter(({ role }) => role !== 'delegate') },
  ];
  return (
    <section className={style.card} aria-labelledby="demonstration">
      <h2 id="demonstration">{m.home_demonstration()}</h2>
      <p className={style.text}>
        <span className={style.symbol}>{demonstration.symbol}</span> <cite lang="fr">{demonstration.title}</cite>
      </p>
      <p className={style.text}>{m.home_demonstration_lead()}</p>
      {groups.map(({ title, seats }) =>
        seats.length === 0 ? null : (
          <div key={title} data-unprinted="">
            <h3>{title}</h3>
            <ul className={style.seats}>
              {seats.map((seat) => (
                <li key={`${seat.role} ${seat.party}`}>
                  <Button isDisabled={asking} onPress={() => void enter(seat)}>
                    {seat.party ? inLanguage(seat.name) : roleName(seat.role)}
                    {seat.party && seat.role !== 'delegate' && (
                      <span className={style.soft}>{roleName(seat.role)}</span>
                    )}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
      <p className={style.soft} data-unprinted="">
        {m.home_demonstration_hint()}
      </p>
      {refusal && <Notice tone="bad">{refusal}</Notice>}
    </section>
  );
}
