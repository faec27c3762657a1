// A table looked through by keys. What a person says is on the server's disk before the next event
// is shown; an event that is likely to come next is fetched ahead.
const find = (selector) => element.querySelector(selector);
const [shown, problem, form, field] = ['.shown', '.problem', 'form', 'input'].map(find);
let now = null; // the event that is shown
let single = false; // whether one photo of it is meant, and not all
let busy = false;
let next = null; // a key for another photo, pressed meanwhile; what is said of one that nobody has
// seen yet is left out

const show = (event) => {
  busy = false;
  problem.textContent = event.problem ?? '';
  if (event.problem) return;
  now = event;
  shown.innerHTML = event.html;
  single = single && event.photos > 1;
  shown.dataset.single = single;
  find('.guess').textContent = event.guess_shown;
};

const ask = async (request) => {
  if (busy) return;
  busy = true;
  try {
    show(await server.ask(request));
    const key = next;
    next = null;
    if (key) go(key);
  } catch (error) {
    busy = false;
    problem.textContent = find('.review').dataset.lost ?? String(error);
  }
};

const say = (label) => {
  if (!now || label === null) return;
  const last = !single || now.photo + 1 >= now.photos;
  const photo = single ? now.photo : null;
  const request = {at: now.at, photo, say: label};
  if (last) {
    single = false;
    return ask({...request, next: true});
  }
  return ask(request).then(() => ask({at: now.at, photo: now.photo + 1}));
};

const look = (photo) => {
  if (!now || photo < 0 || photo >= now.photos) return;
  single = now.photos > 1;
  ask({at: now.at, photo});
};

const go = (key) => {
  if (busy) {
    if (key.startsWith('Arrow')) next = key;
    return;
  }
  const button = find(`[data-key="${key}"]`);
  if (key === 'Enter') return now?.guess && say(now.guess);
  if (button?.dataset.say !== undefined) return say(button.dataset.say);
  if (key === 'ArrowDown') return look(single ? now.photo + 1 : 0);
  if (key === 'ArrowUp') return look(now.photo - 1);
  single = false;
  if (key === 'ArrowRight') return ask({at: now.at + 1});
  if (key === 'ArrowLeft') return now.at && ask({at: now.at - 1});
  if (key === 'u') return ask({at: now.at, undo: true});
};

const KEYS = new Set(['Enter', 'ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'u']);
document.addEventListener('keydown', (event) => {
  if (!now || event.ctrlKey || event.metaKey || event.altKey || !element.offsetParent) return;
  if (event.target === field) {
    if (event.key === 'Escape') field.blur();
    return;
  }
  // A button that has the focus is pressed by Enter, and tabs are changed by arrows.
  const other = event.target.closest('button, a, input, select, [role=tab]');
  if (other && (event.key === 'Enter' || !element.contains(other))) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === 't') field.focus();
  else if (KEYS.has(key) || /^[0-9]$/.test(key)) go(key);
  else return;
  event.preventDefault();
});

element.addEventListener('click', (event) => {
  const button = event.target.closest('button');
  if (!button) return;
  if (button.dataset.photo) look(Number(button.dataset.photo));
  else go(button.dataset.key);
  button.blur(); // so that Enter means "right" again
});

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const label = field.value.trim();
  field.value = '';
  field.blur();
  if (label) say(label);
});

ask({next: true});
