// Parts that recur in the album are looked for when they are asked for, and switched off one by one.
const TRIES = 3;
const note = element.querySelector('.note');
const place = () => document.querySelector('#recurring_parts');
let tries = 0;

const find = async () => {
  note.textContent = note.dataset.working;
  const classes = await window.album.seen();
  if (classes) trigger('upload', {classes});
  else note.textContent = window.album.trouble;
};

element.querySelector('.find').addEventListener('click', () => {
  tries = 0;
  find();
});
addEventListener('recurring', () => {
  note.textContent = '';
  const missing = place()?.querySelector('.missing');
  if (!missing || tries >= TRIES) return;
  tries += 1;
  window.album.forgotten(JSON.parse(missing.dataset.ids));
  find();
});
document.addEventListener('click', ({target}) => {
  const button = target.closest?.('#recurring_parts .off');
  if (button) button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
});
