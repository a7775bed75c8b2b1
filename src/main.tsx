// Where the page begins.
import { Gatherings } from '#app';
import { render } from 'preact';
import './ui/look/tokens.css';
import './ui/look/lights.css';
import './ui/look/base.css';
import { App } from './ui/App.tsx';
import { Opening } from './ui/opening.ts';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
render(<App opening={new Opening(new Gatherings())} />, root);
