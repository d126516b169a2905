import { useLocation } from 'wouter';
import { readLibraryAddress } from '../texts/library-address.ts';
import { AgreedLinks } from './AgreedLinks.tsx';
import { BaselineView } from './BaselineView.tsx';
import { DocumentList } from './DocumentList.tsx';
import { HouseLibrary } from './HouseLibrary.tsx';
import { LibraryDocument } from './LibraryDocument.tsx';
import style from './LibraryPage.module.css';

/** Agreed language: `/library`, `/library/baseline`, `/library/<document>` and `/library/<document>/<paragraph>`. */
export function LibraryPage() {
  const [location] = useLocation();
  const { document, paragraph } = readLibraryAddress(location);
  if (document === 'baseline') return <BaselineView />;
  if (document) return <LibraryDocument key={document} id={document} paragraph={paragraph} />;
  return (
    <div className={style.place}>
      <DocumentList />
      <AgreedLinks />
      <HouseLibrary />
    </div>
  );
}
