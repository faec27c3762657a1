// What resembles the photo is asked for as soon as its answer is on the screen; and the answer can be
// corrected: the photo joins a class of Teach's album (`teach.js`), which is learned from again.
const TRIES = 3;
const PATIENCE = 2000; // ms until the server is asked again whether it has looked through a folder
const place = () => document.querySelector('#resembles');
const section = () => place()?.querySelector('.resembles');
const question = () => element.querySelector('.asked')?.dataset ?? {};
const photoOf = (key = '') => key.split('-')[0];

let tries = 0;
let change = null; // the correction of the photo on the screen: {photo, shown, before, held, undo}
let busy = false;

const ask = async () => {
  const {key, album} = question();
  if (!key) return;
  while (album && !window.album) await new Promise((resolve) => { setTimeout(resolve, 100); });
  const classes = album ? await window.album.seen() : [];
  if (classes && key === question().key) trigger('upload', {key, classes});
};

// What belongs to another answer is not seen.
const fit = () => {
  const shown = section();
  const fits = Boolean(shown) && shown.dataset.key === question().key;
  place()?.classList.toggle('fits', fits);
  return fits;
};

const say = (sentence, values) => sentence.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const tell = (text) => {
  const note = section()?.querySelector('.note');
  if (note) note.textContent = text;
};

const show = () => {
  if (!fit() || !change || !section().querySelector('.note')) return;
  const {done, held} = section().dataset;
  const [right, now, count] = change.held;
  const undo = section().querySelector('.undo');
  undo.hidden = false;
  undo.focus({preventScroll: true});
  // Filled after it is there: else nobody reads it out.
  requestAnimationFrame(() => tell([
    say(done, {name: change.shown, before: change.before, after: question().said}),
    count ? say(held, {right, now, count}) : '',
  ].join(' ')));
};

watch('value', () => {
  const {key} = question();
  if (change && photoOf(key) !== change.photo) change = null;
  tries = 0;
  if (!fit()) ask();
});

addEventListener('resembles', () => {
  const missing = place().querySelector('.missing');
  if (missing && missing.dataset.key === question().key && tries < TRIES) {
    tries += 1;
    window.album.forgotten(JSON.parse(missing.dataset.ids));
    ask();
  }
  if (place().querySelector('.later')?.dataset.key === question().key) setTimeout(ask, PATIENCE);
  show();
});

const correct = async (name, shown) => {
  const {key, said} = question();
  const jpeg = section().querySelector('.own img').src;
  tell(section().dataset.training);
  const answer = await window.album.correct(name, jpeg);
  if (answer.problem) return tell(answer.problem);
  if (!answer.held) return tell(''); // the model was left meanwhile
  if (photoOf(key) !== photoOf(question().key)) return undefined; // another photo by now
  change = {photo: photoOf(key), shown, before: said, held: answer.held, undo: answer.undo};
  return undefined;
};

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('#resembles button');
  if (!button || busy) return;
  busy = true;
  if (button.dataset.class) await correct(button.dataset.class, button.textContent);
  else if (change) {
    const {undo} = change;
    change = null;
    undo();
  }
  busy = false;
});
