import { type Member, roles } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';
import { inLanguage, partyNames, roleName } from '../phrases/party-name.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './PartiesPage.module.css';

/** Every party with its people, then those who sit for none. */
export function PartyList() {
  const { negotiation } = useNegotiation();
  const { parties, members } = negotiation;
  const people = (list: readonly Member[]) =>
    list
      .map(({ name, role, party }) => (role === 'observer' && party ? `${name} (${roleName(role)})` : name))
      .join(', ');
  const desk = members.filter(({ party }) => party === null);
  return (
    <>
      {parties.length > 0 && (
        <section className={style.card} aria-labelledby="parties-list">
          <h2 id="parties-list">{m.parties_count({ count: parties.length })}</h2>
          <div className={style.scroll}>
            <table className={style.table}>
              <thead>
                <tr>
                  <th scope="col">{m.parties_party()}</th>
                  <th scope="col">{m.parties_group_members()}</th>
                  <th scope="col">{m.parties_people()}</th>
                </tr>
              </thead>
              <tbody>
                {parties.map((party) => (
                  <tr key={party.code}>
                    <th scope="row">
                      {inLanguage(party.name)} <span className={style.code}>{party.code}</span>
                    </th>
                    <td>{party.kind === 'group' ? partyNames(parties, party.members) : ''}</td>
                    <td>
                      {people(members.filter((member) => member.party === party.code)) || (
                        <span className={style.soft}>
                          {party.kind === 'group' ? m.parties_group_people() : m.parties_nobody()}
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {desk.length > 0 && (
        <section className={style.card} aria-labelledby="parties-desk">
          <h2 id="parties-desk">{m.parties_desk()}</h2>
          <table className={style.table}>
            <tbody>
              {roles.map((role) => {
                const here = desk.filter((member) => member.role === role);
                if (here.length === 0) return null;
                return (
                  <tr key={role}>
                    <th scope="row">{roleName(role)}</th>
                    <td>{people(here)}</td>
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
