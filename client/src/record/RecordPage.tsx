import { useSearchParams } from 'wouter';
import { MissingPlaces } from '../components/MissingPlaces.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { NoteSignsShown } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { missingSaid } from '../phrases/missing-place.ts';
import { useSignsOfRound } from '../phrases/notes-shown.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { ActList } from './ActList.tsx';
import { CommitteeEntries } from './CommitteeEntries.tsx';
import { CommitteeReport } from './CommitteeReport.tsx';
import style from './RecordPage.module.css';
import { SilenceList } from './SilenceList.tsx';

const parts = ['acts', 'silence', 'committee', 'report'] as const;

/** What has happened in the negotiation, act by act; silence, the committee's proceedings, and the report that is written from them. */
export function RecordPage() {
  const [search, setSearch] = useSearchParams();
  const signs = useSignsOfRound(useNegotiation().negotiation);
  const asked = search.get('part');
  const part = parts.find((one) => one === asked) ?? 'acts';
  const setPart = (value: (typeof parts)[number]) => setSearch({ part: value }, { replace: true });
  const name = {
    acts: m.record_acts,
    silence: m.record_silence,
    committee: m.record_committee,
    report: m.record_report,
  } as const;
  return (
    <div className={style.place}>
      <PageHeading title={m.place_record()}>
        <Segmented
          label={m.record_parts()}
          value={part}
          options={parts.map((value) => ({ value, name: name[value]() }))}
          onChange={setPart}
        />
      </PageHeading>
      <p data-on-paper="">{name[part]()}</p>
      <MissingPlaces
        sentences={asked && asked !== part ? [missingSaid({ part: 'list', asked })] : []}
        onNoted={() => setSearch({}, { replace: true })}
      />
      {part === 'acts' && <ActList />}
      {part === 'silence' && <SilenceList />}
      {part === 'committee' && (
        <NoteSignsShown value={signs}>
          <CommitteeEntries />
        </NoteSignsShown>
      )}
      {part === 'report' && <CommitteeReport />}
    </div>
  );
}
