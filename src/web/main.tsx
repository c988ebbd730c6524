import { createRoot } from 'react-dom/client';
import './style/tokens.css';
import './style/fonts.css';
import './style/base.css';
import { App } from './App.tsx';
import { restoreFragment } from './state/use-address.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with id root');
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
restoreFragment();
createRoot(root).render(<App today={today} />);
