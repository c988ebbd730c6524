import type { Words } from '../../views/words.ts';
import { keepFragment } from '../state/use-address.ts';
import { Mark } from '../ui/Mark.tsx';
import './sign-in-page.css';

/** Who is not signed in sees this, and nothing else. */
export function SignInPage({ words, hasBeenIn }: { readonly words: Words; readonly hasBeenIn: boolean }) {
  return (
    <main className="sign-in" id="content">
      <div className="sign-in-card">
        <p className="sign-in-brand">
          <Mark />
          {words.text('product.name')}
        </p>
        <h1 className="sign-in-title">{words.text('product.claim')}</h1>
        <p>{words.text(hasBeenIn ? 'signIn.again' : 'signIn.text')}</p>
        <a className="button" href="/sign-in?returnTo=/" onClick={keepFragment}>
          {words.text('signIn.do')}
        </a>
      </div>
    </main>
  );
}
