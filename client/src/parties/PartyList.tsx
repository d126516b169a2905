import { atDesk, type Party, roles } from '@adref/shared/negotiation';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import { inLanguage, partyNames, roleName } from '../phrases/party-name.ts';
import { useAttendance } from '../store/use-attendance.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { EditParty } from './EditParty.tsx';
import style from './PartiesPage.module.css';
import { People } from './People.tsx';

/** Every party with its people, then those who sit for none; the desk changes each of them here. */
export function PartyList() {
  const { negotiation, member } = useNegotiation();
  const attendance = useAttendance();
  const { parties } = negotiation;
  const [edited, setEdited] = useState<Party | null>(null);
  // In the demonstration everybody is only visiting.
  const editable = atDesk(member) && !negotiation.closed && !negotiation.demonstration;
  const members = negotiation.members.filter(({ removed }) => !removed);
  const desk = members.filter(({ party }) => party === null);
  return (
    <>
      {parties.length > 0 && (
        <section className={style.card} aria-labelledby="parties-list">
          <h2 id="parties-list">{m.parties_count({ count: parties.length })}</h2>
          {attendance && (
            <p className={style.soft} role="status" data-attendance>
              {m.attendance_line({
                delegations: Object.keys(attendance.delegates).length,
                observers: attendance.observers,
                desk: attendance.desk,
              })}
            </p>
          )}
          <div className={style.scroll}>
            <table className={style.table}>
              <thead>
                <tr>
                  <th scope="col">{m.parties_party()}</th>
                  <th scope="col">{m.parties_group_members()}</th>
                  <th scope="col">{m.parties_people()}</th>
                  {editable && <td />}
                </tr>
              </thead>
              <tbody>
                {parties.map((party) => {
                  const people = members.filter(({ party: seat }) => seat === party.code);
                  const present = attendance?.delegates[party.code];
                  return (
                    <tr key={party.code}>
                      <th scope="row">
                        {inLanguage(party.name)} <span className={style.code}>{party.code}</span>
                      </th>
                      <td>{party.kind === 'group' ? partyNames(parties, party.members) : ''}</td>
                      <td>
                        {people.length > 0 ? (
                          <People people={people} editable={editable} />
                        ) : (
                          <span className={style.soft}>
                            {party.kind === 'group' ? m.parties_group_people() : m.parties_nobody()}
                          </span>
                        )}
                        {present !== undefined && (
                          <div className={style.soft} data-present={party.code} data-unprinted="">
                            {m.attendance_now({ count: present })}
                          </div>
                        )}
                      </td>
                      {editable && (
                        <td>
                          <Button
                            small
                            look="quiet"
                            aria-label={m.party_edit_title({ code: party.code })}
                            onPress={() => setEdited(party)}
                          >
                            <Pencil size={16} aria-hidden />
                          </Button>
                        </td>
                      )}
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {edited && <EditParty party={edited} onClose={() => setEdited(null)} />}
      {desk.length > 0 && (
        <section className={style.card} aria-labelledby="parties-desk">
          <h2 id="parties-desk">{m.parties_desk()}</h2>
          <table className={style.table}>
            <tbody>
              {roles.map((role) => {
                const here = desk.filter((one) => one.role === role);
                if (here.length === 0) return null;
                return (
                  <tr key={role}>
                    <th scope="row">{roleName(role)}</th>
                    <td>
                      <People people={here} editable={editable} />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
