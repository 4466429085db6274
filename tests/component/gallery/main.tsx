import { render } from 'preact';
import type { Lang } from '../../../utils/i18n';
import { components, states } from './states';
import './gallery.css';

/** The gallery's page: a section for each component, every state under its name, in the language of the document. */
const lang = document.documentElement.lang as Lang;
render(
  components.map((component) => (
    <section key={component} id={component} class="gallery">
      {states
        .filter((state) => state.component === component)
        .map(({ state, draw }) => (
          <figure key={state}>
            <figcaption>{state}</figcaption>
            <div class={component === 'popup' ? 'page popup' : undefined}>{draw(lang)}</div>
          </figure>
        ))}
    </section>
  )),
  document.body,
);
