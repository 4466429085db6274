import { render } from 'preact';
import type { Lang } from '../../../utils/i18n';
import { states } from './states';
import './gallery.css';

/** The gallery's page: every state, each under its name, in the language of the document. */
const lang = document.documentElement.lang as Lang;
render(
  <main class="gallery">
    {states.map(({ component, state, draw }) => (
      <figure key={state} class={`gallery-${component}`}>
        <figcaption>
          {component}: {state}
        </figcaption>
        <div>{draw(lang)}</div>
      </figure>
    ))}
  </main>,
  document.body,
);
