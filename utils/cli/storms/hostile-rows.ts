/** How a card came: under the pointer, or by command where the page lets no pointer through. */
export type CardCame = 'pointer' | 'command' | 'out of the window' | 'none';

/** A page that is odd, or means harm, made of the sample article. */
export interface HostilePage {
  kind: string;
  change?(html: string): string;
  headers?: Record<string, string>;
  /** What the page does once its names are marked; in its own world. */
  act?: string;
  /** What it does while the card is open. */
  turn?: string;
  /** An expression in the page's own world that must come true afterwards. */
  unharmed?: string;
  /** Nothing may be marked. */
  silent?: true;
  /** How the card may come, where not under the pointer. */
  card?: readonly CardCame[];
}

const NAME = 'Boviengkham Vongdara';
const inHead = (markup: string) => (html: string) => html.replace('<head>', `<head>${markup}`);
const atEnd = (markup: string) => (html: string) => html.replace('</body>', `${markup}</body>`);
const onRoot = (attributes: string) => (html: string) => html.replace('<html', `<html ${attributes}`);
const onBody = (attributes: string) => (html: string) => html.replace('<body', `<body ${attributes}`);
const named = (markup: string) => (html: string) => html.replaceAll(NAME, markup);
/** Moves what a selector finds into shadow trees, `depth` of them, each in the one before. */
const inShadow = (selector: string, depth: number, mode: string) =>
  atEnd(`<script>{
    const moved = document.querySelector('${selector}');
    let at = document.createElement('div');
    moved.before(at);
    for (let n = 0; n < ${depth}; n += 1) {
      const root = at.attachShadow({ mode: '${mode}' });
      at = document.createElement('div');
      root.append(at);
    }
    at.append(moved);
  }</script>`);
const OUR_HOST = `document.querySelector('div[data-bc-host]')`;

export const hostilePages: readonly HostilePage[] = [
  { kind: 'nothing odd' },
  { kind: 'the body in three open shadow trees', change: inShadow('article.fck_detail', 3, 'open') },
  // The gate takes a headline of the document itself; no paper was seen that hides it in a shadow tree.
  {
    kind: 'headline and all in open shadow trees',
    change: inShadow('section.page-detail', 3, 'open'),
    silent: true,
  },
  {
    kind: 'headline and all in a closed shadow tree',
    change: inShadow('section.page-detail', 1, 'closed'),
    silent: true,
  },
  {
    kind: 'a shadow tree on body',
    change: atEnd(
      `<script>document.body.attachShadow({ mode: 'open' }).innerHTML = '<main><slot></slot></main>'</script>`,
    ),
  },
  {
    kind: 'a frame of the same origin with the same article',
    change: (html) =>
      atEnd(`<iframe id="twin" width="600" height="300"></iframe><script>
        document.querySelector('#twin').srcdoc = document.querySelector('section').outerHTML;
      </script>`)(html),
    unharmed: `document.querySelector('#twin').contentWindow.CSS.highlights.size === 0 && !document.querySelector('#twin').contentDocument.querySelector('[data-bc-host]')`,
  },
  {
    kind: 'a body that is an editor',
    change: onBody('contenteditable'),
    act: `document.body.focus(); document.execCommand('insertText', false, 'gõ thử ')`,
    unharmed: `document.body.textContent.includes('gõ thử') && !document.body.querySelector('[data-bc-host]')`,
  },
  { kind: 'designMode', change: atEnd(`<script>document.designMode = 'on'</script>`) },
  {
    kind: '* { all: initial !important }',
    change: inHead(
      '<style>* { all: initial !important } head, script, style { display: none !important }</style>',
    ),
  },
  {
    kind: 'a page’s own popover opened before ours',
    change: atEnd('<div id="ad" popover="manual">Quảng cáo</div>'),
    act: `document.querySelector('#ad').showPopover()`,
    unharmed: `document.querySelector('#ad').matches(':popover-open')`,
  },
  {
    kind: 'the article in a popover',
    change: atEnd(
      `<script>{ const it = document.querySelector('section.page-detail'); it.popover = 'manual'; it.showPopover(); }</script>`,
    ),
  },
  {
    kind: 'a modal dialog over the article',
    change: atEnd('<dialog id="ask">Đồng ý với cookie?</dialog>'),
    act: `document.querySelector('#ask').showModal()`,
    unharmed: `document.querySelector('#ask').matches(':modal')`,
    card: ['command', 'none'],
  },
  {
    kind: 'content-visibility: auto on each paragraph',
    change: inHead(
      '<style>p, figure { content-visibility: auto; contain-intrinsic-size: auto 80px }</style>',
    ),
  },
  {
    kind: 'contain: strict',
    change: inHead('<style>section.page-detail { contain: strict; height: 2000px }</style>'),
  },
  {
    kind: 'names in MathML and SVG',
    change: atEnd(
      `<svg width="300" height="20"><text y="15">${NAME}</text></svg><math><mtext>${NAME}</mtext></math>`,
    ),
  },
  {
    kind: 'printing while the card is open',
    turn: `dispatchEvent(new Event('beforeprint')), dispatchEvent(new Event('afterprint'))`,
  },
  { kind: 'zoomed while the card is open', turn: `void (document.documentElement.style.zoom = '2')` },
  { kind: 'zoomed out while the card is open', turn: `void (document.body.style.zoom = '0.5')` },
  {
    kind: 'a word of 100,000 letters',
    change: (html) =>
      html.replace(
        '<p class="Normal author_mail">',
        `<p class="Normal">${'à'.repeat(100_000)}</p><p class="Normal author_mail">`,
      ),
  },
  { kind: 'a name turned right to left', change: named(`<bdo dir="rtl">${NAME}</bdo>`) },
  { kind: 'a paragraph from right to left', change: named(`<span dir="rtl">\u202b${NAME}\u202c</span>`) },
  {
    kind: 'an AMP page',
    change: (html) =>
      inHead(
        '<style amp-boilerplate>body{animation:-amp-start 3s steps(1,end) 0s 1 normal both}@keyframes -amp-start{from{visibility:hidden}to{visibility:visible}}</style><script async custom-element="amp-ad"></script>',
      )(onRoot('amp')(html)),
  },
  {
    kind: 'frozen prototypes',
    change: inHead(`<script>
      for (const each of [Object, Array, Function, Promise, Map, Set, WeakMap, Node, Element, HTMLElement, Document, ShadowRoot, Range, EventTarget, Event, MutationObserver, CSSStyleSheet, Highlight])
        Object.freeze(each.prototype);
      Object.freeze(CSS); Object.freeze(Object);
    </script>`),
  },
  {
    kind: 'members replaced by ones that throw',
    change: inHead(`<script>
      const no = () => { throw new Error('no'); };
      for (const name of ['append', 'attachShadow', 'showPopover', 'checkVisibility', 'getBoundingClientRect', 'querySelectorAll', 'matches'])
        HTMLElement.prototype[name] = no;
      Array.prototype.map = no; Map.prototype.set = no; JSON.stringify = no; Element.prototype.checkVisibility = no;
      document.addEventListener = no; CSS.supports = no;
    </script>`),
    // The driver finds words by such members, and so no place to point at.
    card: ['pointer', 'command'],
  },
  {
    kind: 'an observer that takes out what is put beside body',
    change: atEnd(`<script>
      globalThis.taken = 0;
      new MutationObserver(() => {
        for (const each of [...document.documentElement.children])
          if (!/^(HEAD|BODY)$/.test(each.tagName)) { each.remove(); taken += 1; }
      }).observe(document.documentElement, { childList: true });
    </script>`),
    // The page takes our element, too: no card, and no strife.
    card: ['pointer', 'command', 'none'],
    unharmed: 'taken < 40',
  },
  {
    kind: 'an observer that takes back every change of attributes and text',
    change: atEnd(`<script>
      new MutationObserver((records) => {
        for (const { target, attributeName, oldValue } of records)
          if (attributeName && oldValue !== target.getAttribute(attributeName)) oldValue === null ? target.removeAttribute(attributeName) : target.setAttribute(attributeName, oldValue);
      }).observe(document, { subtree: true, attributes: true, attributeOldValue: true });
    </script>`),
  },
  {
    kind: 'a base with another address and target',
    change: inHead('<base href="/thu-muc/khac/" target="khac">'),
  },
  {
    kind: 'Trusted Types',
    headers: { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types 'none'` },
  },
  { kind: 'a sandbox without scripts', headers: { 'content-security-policy': 'sandbox' } },
  { kind: 'quirks mode', change: (html) => html.replace(/<!doctype html>/i, '') },
  {
    kind: 'a root that scrolls inside',
    change: inHead(
      '<style>html { overflow: hidden; height: 100% } body { overflow: auto; height: 100%; margin: 0 }</style>',
    ),
  },
  {
    kind: 'a root that is turned and tinted',
    change: inHead(
      '<style>html { transform: rotate(0.001deg); filter: saturate(1.1); will-change: transform; perspective: 900px }</style>',
    ),
  },
  {
    kind: 'nothing answers to the pointer',
    change: inHead('<style>body * { pointer-events: none }</style>'),
    card: ['pointer', 'command'],
  },
  {
    kind: 'a clear pane over everything',
    change: atEnd('<div style="position: fixed; inset: 0; z-index: 2147483647"></div>'),
    card: ['pointer', 'command'],
  },
  {
    kind: 'our host made inert, hidden and moved',
    act: `{ const meddle = () => { const it = ${OUR_HOST}; if (it) { it.inert = true; it.hidden = true; it.popover = 'auto'; it.style.cssText = 'display: none !important; opacity: 0 !important'; it.animate({ opacity: [0, 0] }, 1e7); } }; setInterval(meddle, 100); }`,
    card: ['pointer', 'command'],
  },
  {
    kind: 'columns that break names',
    change: inHead('<style>article, .description { columns: 12em } p { break-inside: auto }</style>'),
  },
  {
    kind: 'an article turned and made small',
    change: inHead('<style>section.page-detail { transform: rotate(4deg) scale(0.7) }</style>'),
  },
  {
    kind: '500 boxes in each other around the article',
    change: atEnd(`<script>{
      const section = document.querySelector('section.page-detail');
      let at = section.parentNode.insertBefore(document.createElement('div'), section);
      for (let n = 0; n < 500; n += 1) at = at.appendChild(document.createElement('div'));
      at.append(section);
    }</script>`),
  },
  {
    kind: 'the history rewritten each frame',
    act: `{ let n = 0; const go = () => { try { history.replaceState({ n: n++ }, ''); } catch {} requestAnimationFrame(go); }; go(); }`,
  },
  {
    kind: 'focus stolen twenty times a second',
    act: `{ const it = document.body.appendChild(document.createElement('input')); setInterval(() => it.focus({ preventScroll: true }), 50); }`,
  },
  {
    kind: 'a view transition begun over and over',
    act: `if (document.startViewTransition) setInterval(() => { try { document.startViewTransition(() => {}).finished.catch(() => {}); } catch {} }, 700)`,
  },
];
