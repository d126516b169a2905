import { type NoteSigns, withNoteSigns } from '@adref/shared/document';
import {
  type Act,
  actSaid,
  atDesk,
  isPrivate,
  namesAtActs,
  noteSignsAtActs,
  openDraft,
  visibilityOf,
} from '@adref/shared/negotiation';
import type { RecordCheck } from '@adref/shared/protocol';
import { useMemo, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Select } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { inFileName } from '../components/save-file.ts';
import { usePrinting } from '../components/use-printing.ts';
import { TakingFile } from '../exports/TakingFile.tsx';
import { useTakenFile } from '../exports/use-taken-file.ts';
import * as m from '../paraglide/messages.js';
import { audienceName } from '../phrases/audience-name.ts';
import { memberName } from '../phrases/member-name.ts';
import { inLanguage } from '../phrases/party-name.ts';
import { moment } from '../phrases/when.ts';
import { request } from '../request/request.ts';
import { useRequest } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { actFeatures, featureName, featureOf } from './act-feature.ts';
import { namedInAct } from './named-in.ts';
import { paragraphChoices } from './paragraph-choices.ts';
import style from './RecordPage.module.css';
import { recordSpeech, sayings } from './record-speech.ts';
import { useRecord } from './use-record.ts';

/** Acts shown at first, and with each wish for more: what one looks through at a time. */
const shownAtOnce = 100;

/** All acts, the last first, by kind, party and paragraph; whether their chain is whole, and the record as a file. */
export function ActList() {
  const { negotiation, member } = useNegotiation();
  const { acts, failed } = useRecord();
  const [wanted, setWanted] = useState({ kind: '', party: '', paragraph: '' });
  const [most, setMost] = useState(shownAtOnce);
  const paragraphs = useMemo(() => paragraphChoices(negotiation), [negotiation]);
  const namesAt = useMemo(() => namesAtActs(negotiation, acts, sayings()), [negotiation, acts]);
  const signsAt = useMemo(() => noteSignsAtActs(negotiation, acts), [negotiation, acts]);
  const features = useMemo(() => {
    const there = new Set(acts.map(featureOf));
    return actFeatures.filter((feature) => there.has(feature));
  }, [acts]);
  const fitting = useMemo(() => acts.filter((act) => fits(act, wanted)).toReversed(), [acts, wanted]);
  const { asking, refusal, ask } = useRequest();
  const { take, ...taking } = useTakenFile();
  const busy = asking || taking.stuck;
  const [check, setCheck] = useState<RecordCheck | null>(null);
  const path = `/negotiations/${negotiation.id}/record`;
  const { symbol } = openDraft(negotiation);
  const named = inFileName(symbol);
  const document = (format: 'docx' | 'pdf') => {
    const asked = new URLSearchParams({ format, language: recordSpeech().language });
    return take({ path: `record/document?${asked}`, name: `record-${named}.${format}` });
  };
  const verify = async () =>
    setCheck((await ask(() => request<RecordCheck>('GET', `${path}/check`, { member: member.id }))) ?? null);
  const json = 'application/json';
  const save = (forAll: boolean) =>
    take({ path: forAll ? 'record?seen=public' : 'record', name: `record-${named}.json`, type: json });
  const saveAll = (own: 'yes' | 'no') =>
    take({ path: `file?private=${own}`, name: `negotiation-${named}.json`, type: json });
  const more = fitting.length - most;
  const printing = usePrinting();
  const chosen = [
    features.filter((one) => one === wanted.kind).map((one) => featureName[one]()),
    negotiation.parties.filter(({ code }) => code === wanted.party).map(({ name }) => inLanguage(name)),
    paragraphs.filter(({ id }) => id === wanted.paragraph).map(({ name }) => name),
  ].flat();
  return (
    <>
      {chosen.length > 0 && <p data-on-paper="">{chosen.join(', ')}</p>}
      <section className={`${style.card} ${style.tools}`}>
        <div className={style.bar}>
          <Select label={m.record_kind()} value={wanted.kind} onChoice={(kind) => setWanted({ ...wanted, kind })}>
            <option value="">{m.record_all()}</option>
            {features.map((feature) => (
              <option key={feature} value={feature}>
                {featureName[feature]()}
              </option>
            ))}
          </Select>
          <Select label={m.record_party()} value={wanted.party} onChoice={(party) => setWanted({ ...wanted, party })}>
            <option value="">{m.record_all()}</option>
            {negotiation.parties.map(({ code, name }) => (
              <option key={code} value={code}>
                {inLanguage(name)}
              </option>
            ))}
          </Select>
          <Select
            label={m.record_paragraph()}
            value={wanted.paragraph}
            onChoice={(paragraph) => setWanted({ ...wanted, paragraph })}
          >
            <option value="">{m.record_all()}</option>
            {paragraphs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <Button isDisabled={busy} onPress={() => void verify()}>
            {m.record_check()}
          </Button>
          <Button isDisabled={busy} onPress={() => void save(true)}>
            {m.record_download()}
          </Button>
          {(['docx', 'pdf'] as const).map((format) => (
            <Button key={format} isDisabled={busy} onPress={() => void document(format)}>
              {format === 'docx' ? m.report_word() : m.report_pdf()}
            </Button>
          ))}
          <Button isDisabled={busy} onPress={() => void saveAll('no')} title={m.record_whole_file_help()}>
            {m.record_whole_file()}
          </Button>
          {member.role !== 'observer' && (
            <Button isDisabled={busy} onPress={() => void saveAll('yes')} title={m.record_whole_file_own_help()}>
              {m.record_whole_file_own()}
            </Button>
          )}
          {atDesk(member) && (
            <Button isDisabled={busy} onPress={() => void save(false)} title={m.record_download_desk_help()}>
              {m.record_download_desk()}
            </Button>
          )}
        </div>
        {check && (
          <Notice tone={check.whole ? 'info' : 'bad'}>
            {check.whole
              ? m.record_whole({ acts: check.acts, head: check.head.slice(0, 16) })
              : m.record_breaks({ act: check.breaks ?? 0 })}
          </Notice>
        )}
        <TakingFile taking={taking} />
        {(refusal ?? failed) && <Notice tone="bad">{refusal ?? failed}</Notice>}
      </section>
      <section className={style.card}>
        {fitting.length === 0 && <p>{m.record_none()}</p>}
        <ol className={style.list} data-record>
          {fitting.slice(0, printing ? undefined : most).map((act) => (
            <ActItem key={`${act.visibility} ${act.seq}`} act={act} names={namesAt(act)} signs={signsAt(act)} />
          ))}
        </ol>
        {more > 0 && (
          <Button onPress={() => setMost(most + shownAtOnce)}>
            {m.record_more({ count: Math.min(more, shownAtOnce) })}
          </Button>
        )}
      </section>
    </>
  );
}

function ActItem({ act, names, signs }: { act: Act; names: ReadonlyMap<string, string>; signs: NoteSigns }) {
  const { negotiation } = useNegotiation();
  const { said, words } = actSaid(negotiation, names, act, recordSpeech());
  const who = memberName(negotiation, act.by) ?? m.record_by_server();
  const { visibility } = act;
  const among = isPrivate(visibility) ? audienceName(negotiation.parties, visibility).words : null;
  return (
    <li data-among={isPrivate(visibility) ? visibility : undefined}>
      <div>
        <strong>{m.record_before({ who })}</strong> {withNoteSigns(said, signs)}
      </div>
      {words.map(({ label, text }) => (
        <p key={label + text} className={style.words} dir="auto">
          <bdi>{m.record_before({ who: label })}</bdi> {withNoteSigns(text, signs)}
        </p>
      ))}
      <div className={style.soft}>
        {among === null ? m.record_act({ number: act.seq }) : m.record_act_among({ number: act.seq, audience: among })}{' '}
        · <time dateTime={act.time}>{moment(act.time)}</time>
        {visibilityOf(act) === 'desk' && <> · {m.record_desk_only()}</>} · <code>{act.hash.slice(0, 12)}</code>
      </div>
    </li>
  );
}

function fits(act: Act, { kind, party, paragraph }: { kind: string; party: string; paragraph: string }): boolean {
  if (kind !== '' && featureOf(act) !== kind) return false;
  if (party !== '' && !namedInAct(act, ['party', 'holders', 'code']).has(party)) return false;
  return paragraph === '' || namedInAct(act, ['paragraph', 'paragraphs']).has(paragraph);
}
