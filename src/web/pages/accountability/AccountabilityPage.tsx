import type { PageProps } from '../page-props.ts';
import { ActDetail } from './ActDetail.tsx';
import { CheckPart } from './CheckPart.tsx';
import { RegisterPart } from './RegisterPart.tsx';
import { SearchPart } from './SearchPart.tsx';
import './accountability-page.css';

/** For auditors and privacy officers: who did what on which ground, whether the log is unchanged, and what held at a moment. */
export function AccountabilityPage(props: PageProps) {
  const { state, words } = props;
  const act = state.log?.act;
  if (act !== undefined) return <ActDetail {...props} place={act} />;
  return (
    <>
      <h1 className="page-title">{words.text('accountability.title')}</h1>
      <p className="page-intro">{words.text('accountability.intro')}</p>
      <CheckPart {...props} />
      <SearchPart {...props} />
      <RegisterPart {...props} />
    </>
  );
}
