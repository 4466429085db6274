import type { ComponentChildren } from 'preact';
import { hashOf, type Route } from '../../utils/explore/route';
import { useWords } from './context';

interface FrameProps {
  route: Route;
  /** The box over the whole memory. */
  search: ComponentChildren;
  /** Day of the newest source. */
  data: string | null;
  children: ComponentChildren;
  on: { library(): void; options(): void };
}

/** What every look-up page has around it: name, search box, ways to the other pages, age of the data. */
export function Frame({ route, search, data, children, on }: FrameProps) {
  const { w } = useWords();
  const link = (to: Route, label: string) => (
    <a href={hashOf(to)} aria-current={route.page === to.page ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <>
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        {w.skip}
      </button>
      <header class="explore-head">
        <a class="brand" href={hashOf({ page: 'start' })}>
          Bối Cảnh
        </a>
        {search}
        <nav aria-label={w.nav.label}>
          <button type="button" class="nav-button" onClick={on.library}>
            {w.nav.library}
          </button>
          {link({ page: 'network', centre: null }, w.nav.network)}
          {link({ page: 'map', on: null }, w.nav.map)}
          <button type="button" class="nav-button" onClick={on.options}>
            {w.nav.options}
          </button>
        </nav>
      </header>
      <div id="content" class="explore-page" tabIndex={-1}>
        {children}
      </div>
      {data && <footer class="explore-foot quiet">{w.data(data)}</footer>}
    </>
  );
}
