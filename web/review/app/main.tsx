import '../../reader/app/styles/tokens.css';
import '../../reader/app/styles/fonts.css';
import '../../reader/app/styles/base.css';
import './review.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Questions } from './questions.tsx';
import { Texts } from './texts.tsx';
import { words } from './words/shown.ts';

const root = document.getElementById('review');
if (root === null) throw new Error('The page has no element #review');

function Page() {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const onHash = () => setHash(location.hash);
    addEventListener('hashchange', onHash);
    return () => removeEventListener('hashchange', onHash);
  }, []);
  const isTexts = hash.startsWith('#textes');
  const file = decodeURIComponent(hash.replace(/^#textes\/?/, ''));
  return (
    <>
      <header class="desk-head">
        <a class="brand" href="/">
          Kiosque
        </a>
        <nav aria-label={words.navigation}>
          <a href="#questions" aria-current={isTexts ? undefined : 'page'}>
            {words.questions}
          </a>
          <a href="#textes" aria-current={isTexts ? 'page' : undefined}>
            {words.texts}
          </a>
          <a href={`/review?lang=${words.other.language}`} lang={words.other.language}>
            {words.other.name}
          </a>
        </nav>
      </header>
      <main>{isTexts ? <Texts file={file === '' ? null : file} /> : <Questions />}</main>
    </>
  );
}

root.textContent = '';
render(<Page />, root);
document.documentElement.dataset.ready = '';
