/** What papers write above an advertisement, alone in its box. In the copy the advertisement is gone and the label would stand alone. */
const LABEL =
  /^[\s\p{P}\p{S}]*(?:quảng cáo|qc|nội dung tài trợ|bài (?:viết )?quảng cáo|advertisements?|advertising|sponsored(?: content)?|ads?)[\s\p{P}\p{S}]*$/iu;
const BOXES = 'p, div, section, figure, figcaption, span, small, center, li, h2, h3, h4, h5, h6, em, strong';
/** No label is longer, UTF-16 units. */
const LONGEST = 40;

/** Takes labels of advertisements out of a copy: boxes that hold nothing else. Words within a sentence stay. */
export function dropAdvertLabels(root: ParentNode): void {
  for (const box of root.querySelectorAll(BOXES)) {
    const text = box.textContent ?? '';
    if (text.length > LONGEST || !LABEL.test(text.normalize('NFC')) || box.querySelector('img, a.picture'))
      continue;
    // A word set off within a sentence has neighbours; a label is alone in its line.
    const parent = box.parentElement;
    if (
      /^(?:span|small|em|strong)$/i.test(box.localName) &&
      parent &&
      (parent.textContent ?? '').trim() !== text.trim()
    )
      continue;
    box.remove();
  }
}
