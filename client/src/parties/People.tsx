import type { Member } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import { roleName } from '../phrases/party-name.ts';
import { EditMember } from './EditMember.tsx';
import style from './PartiesPage.module.css';

/** The people of one seat; whoever may edit them presses a name. */
export function People({ people, editable }: { people: readonly Member[]; editable: boolean }) {
  const [edited, setEdited] = useState<Member | null>(null);
  const called = ({ name, role, party }: Member) =>
    role === 'observer' && party ? `${name} (${roleName(role)})` : name;
  if (!editable) return people.map(called).join(', ');
  return (
    <>
      <ul className={style.people}>
        {people.map((person) => (
          <li key={person.id}>
            <Button
              small
              look="quiet"
              data-words=""
              aria-label={m.member_edit({ name: person.name })}
              onPress={() => setEdited(person)}
            >
              {called(person)}
            </Button>
          </li>
        ))}
      </ul>
      {edited && <EditMember person={edited} onClose={() => setEdited(null)} />}
    </>
  );
}
