// What a feature looks for: photos are asked for when the panel is opened; then classes and features
// are chosen. What pupils call a feature is kept here alone, until another network answers.
const TRIES = 3;
const PATIENCE = 2000; // ms until the server is asked again whether it has looked through a folder
const chips = () => [...document.querySelectorAll('#feature_chips [data-feature]')];
const names = new Map();
let tries = 0;

const ask = async ({album, ids}) => {
  if (!album) return trigger('upload', {classes: []});
  const missing = JSON.parse(ids);
  tries = missing.length ? tries + 1 : 0;
  while (!window.album) await new Promise((resolve) => { setTimeout(resolve, 100); });
  window.album.forgotten(missing);
  const classes = tries <= TRIES && await window.album.seen();
  const none = element.querySelector('.none');
  if (classes) trigger('upload', {classes});
  else if (none) {
    element.querySelector('.working').hidden = true;
    none.textContent = window.album.trouble || none.textContent;
    none.hidden = false;
  }
  return undefined;
};

const call = () => {
  for (const chip of chips()) {
    const name = names.get(chip.dataset.feature);
    chip.querySelector('.given').textContent = name ? `“${name}”` : '';
  }
};

watch('value', () => {
  names.clear();
  const [asked, later] = ['.asked', '.later'].map((kind) => element.querySelector(kind));
  if (asked) ask(asked.dataset);
  if (later) setTimeout(() => { if (later.isConnected) trigger('upload', {classes: []}); }, PATIENCE);
});
addEventListener('features', () => {
  call();
  const input = document.querySelector('#feature_photos input');
  if (input) input.value = names.get(input.dataset.feature) ?? ''; // it may be the one from before
});
document.addEventListener('input', ({target}) => {
  if (!target.matches('#feature_photos input')) return;
  names.set(target.dataset.feature, target.value.trim());
  call();
});
element.addEventListener('change', ({target}) => trigger('click', {label: target.value}));
document.addEventListener('click', ({target}) => {
  const chosen = target.closest?.('#feature_chips [data-feature]');
  if (!chosen) return;
  chips().forEach((chip) => chip.setAttribute('aria-pressed', String(chip === chosen)));
  const label = element.querySelector('select').value;
  trigger('click', {label, feature: Number(chosen.dataset.feature)});
});
