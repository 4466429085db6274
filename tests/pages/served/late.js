// The body comes with a second request, as on sites that fill their pages by script.
const entry = document.querySelector('article.entry');
const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
async function fill() {
  const answer = await fetch('/body.json');
  const { paragraphs } = await answer.json();
  for (const paragraph of paragraphs) {
    await later(150);
    const element = document.createElement('p');
    element.textContent = paragraph;
    entry.append(element);
  }
  document.body.dataset.filled = 'yes';
}
fill();
