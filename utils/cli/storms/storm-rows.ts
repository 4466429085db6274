/** What a page does over and over; `stop` ends it. All run in the page's own world. */
export const storms: Record<string, string> = {
  'a theme class flips each frame': `
    const style = document.createElement('style');
    style.textContent = 'html.night body { background: #10141c; color: #ddd }';
    document.head.append(style);
    const flip = () => { document.documentElement.classList.toggle('night'); if (!stopped) requestAnimationFrame(flip); };
    flip();`,
  'translated to and fro': `
    every(50, () => document.documentElement.classList.toggle('translated-ltr'));
    stopping = () => document.documentElement.classList.remove('translated-ltr');`,
  'every paragraph rewritten five times a second': `
    const lines = [...document.querySelectorAll('article.fck_detail p')];
    const words = lines.map((line) => line.textContent);
    every(200, (n) => lines.forEach((line, k) => { line.textContent = words[k] + ' Lượt ' + n + '.' + k; }));`,
  'replaceState in a loop': `
    const path = location.pathname;
    every(20, (n) => { try { history.replaceState({}, '', path + '?n=' + n); } catch {} });`,
  'document.write after load': `
    const html = document.documentElement.outerHTML.replace(/<script[^]*?<\\/script>/g, '');
    every(1500, () => { document.open(); document.write(html); document.close(); });`,
  'the root replaced': `
    every(1500, () => document.documentElement.replaceWith(document.documentElement.cloneNode(true)));`,
  '20,000 nodes hidden and shown': `
    const box = document.createElement('div');
    for (let n = 0; n < 20_000; n += 1) box.append(document.createElement('i'));
    document.querySelector('article.fck_detail').append(box);
    every(100, () => { for (const each of box.children) each.hidden = !each.hidden; });`,
};

/** The source that begins a storm, counts its frames in `frames_`, and leaves `stopStorm` to end it. */
export const begun = (storm: string): string => `(() => {
  let stopped = false;
  let stopping = () => undefined;
  const every = (ms, act) => { let n = 0; const timer = setInterval(() => { if (stopped) clearInterval(timer); else act(n++); }, ms); };
  globalThis.frames_ = 0;
  const count = () => { frames_ += 1; requestAnimationFrame(count); };
  count();
  globalThis.stopStorm = () => { stopped = true; stopping(); };
  ${storm}
})()`;
