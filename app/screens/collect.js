// Photos from phones. Nobody has looked at them, and the class may see this screen: it shows only how
// many there are, until the teacher asks to see them. Those that are let in join the album.
const EVERY = 2000; // ms between two questions what waits
const find = (selector) => element.querySelector(selector);
const panel = find('.inbox');
const words = panel.dataset;
const together = Number(words.together);
const say = (code, values = {}) =>
  words[code].replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
const tell = (sentence) => { find('.told').textContent = sentence ?? ''; };

let key = null; // of what was opened here
let phones = 0; // that have come in
let waiting = []; // [what tells a class apart, the names of its photos]
let done = new Set(); // photos let in or thrown away, which the server may still tell of
let photos = new Map(); // those that were asked for, by their names
let shown = new Set(); // classes whose photos the teacher wants to see
let rows = new Map(); // of classes, on the screen

// A reload does not end it.
const remember = () => {
  try {
    sessionStorage.setItem('inbox', key ?? '');
  } catch { /* then it does */ }
};
const remembered = () => {
  try {
    return sessionStorage.getItem('inbox') || null;
  } catch {
    return null;
  }
};

const call = async (request) => {
  try {
    return await server.collect(request);
  } catch {
    return {problem: words.unreachable};
  }
};

// Of the classes that are here now, those for which photos wait: [class, the names of these].
const current = () => waiting
  .map(([id, names]) => [window.album.classes.find((own) => own.id === id), names.filter((name) => !done.has(name))])
  .filter(([own, names]) => own && names.length);
const nameOf = (own) =>
  own.name.trim() || say('class', {number: window.album.classes.indexOf(own) + 1});

const fetched = async (names) => {
  const missing = names.filter((name) => !photos.has(name));
  while (missing.length) {
    const answer = await call({key, see: missing.splice(0, together)});
    if (!answer.photos) return false;
    answer.photos.forEach(([name, jpeg]) => photos.set(name, jpeg));
  }
  return true;
};

// A parent's children become these; what stays keeps its place, and with it the focus.
const fill = (parent, nodes) => {
  [...parent.children].forEach((child) => nodes.includes(child) || child.remove());
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
};
const copyOf = (template) => find(template).content.firstElementChild.cloneNode(true);
const part = (node, name) => node.querySelector(`[data-inbox=${name}]`);
const label = (button, text) => { if (button.getAttribute('aria-label') !== text) button.setAttribute('aria-label', text); };

const rowOf = (own, names) => {
  if (!rows.has(own)) rows.set(own, Object.assign(copyOf('.kind_template'), {own, shots: new Map()}));
  const row = rows.get(own);
  const name = nameOf(own);
  const seen = shown.has(own);
  row.querySelector('p').textContent = say('waiting', {name, count: names.length});
  const show = part(row, 'show');
  show.textContent = seen ? words.hide : words.show;
  show.setAttribute('aria-pressed', String(seen));
  for (const each of ['show', 'let', 'away']) label(part(row, each), `${part(row, each).textContent}: ${name}`);
  fill(row.querySelector('.sent'), names.filter((each) => seen && photos.has(each)).map((each, index) => {
    if (!row.shots.has(each)) {
      const shot = Object.assign(copyOf('.sent_template'), {photo: each});
      shot.querySelector('img').src = photos.get(each);
      row.shots.set(each, shot);
    }
    const shot = row.shots.get(each);
    label(part(shot, 'letOne'), say('let', {number: index + 1}));
    label(part(shot, 'awayOne'), say('away', {number: index + 1}));
    return shot;
  }));
  return row;
};

const draw = () => {
  const now = current();
  panel.hidden = !key;
  part(element, 'open').hidden = Boolean(key);
  find('.here').textContent = `${say('phones', {count: phones})} ${now.length ? '' : words.empty}`;
  find('.hint').hidden = !now.length;
  part(element, 'all').disabled = !now.length;
  fill(find('.kinds'), now.map(([own, names]) => rowOf(own, names)));
};

const close = (sentence) => {
  key = null;
  remember();
  [phones, waiting, done, photos, shown, rows] = [0, [], new Set(), new Map(), new Set(), new Map()];
  draw();
  tell(sentence);
};

const look = async () => {
  const mine = key;
  const {classes} = window.album;
  if (classes.some((own) => !own.id)) {
    classes.forEach((own) => { own.id ??= window.kept.unique(); });
    window.album.changed(); // so that it is kept
  }
  const answer = await call({key, classes: classes.map((own) => [own.id, nameOf(own)])});
  if (mine !== key) return;
  if (answer.gone) return close(words.gone);
  tell(answer.problem);
  if (!answer.waiting) return;
  ({waiting, phones} = answer);
  await fetched(current().flatMap(([own, names]) => shown.has(own) ? names : []));
  if (mine === key) draw();
};

const begin = async () => {
  const mine = key;
  const way = find('.way');
  way.innerHTML = '';
  remember();
  while (mine === key) {
    if (!way.innerHTML) {
      const answer = await call({key, way: true});
      if (mine !== key) return;
      way.innerHTML = answer.way ?? '';
    }
    await look();
    await new Promise((resolve) => { setTimeout(resolve, EVERY); });
  }
};

const namesOf = (own) => current().find(([each]) => each === own)?.[1] ?? [];

const letIn = async (own, names) => {
  const {album} = window;
  const taken = names.slice(0, album.room(own));
  taken.forEach((name) => done.add(name)); // also for a second click
  draw();
  if (!(await fetched(taken)) || !album.classes.includes(own)) {
    taken.forEach((name) => done.delete(name));
    return draw();
  }
  // It may have gone, together with its class, just before that was put back.
  const jpegs = taken.filter((name) => photos.has(name)).map((name) => photos.get(name));
  call({key, drop: taken});
  await album.join(own, jpegs, names.length - taken.length);
};

const throwAway = (names) => {
  names.forEach((name) => done.add(name));
  draw();
  call({key, drop: names});
};

// The button that was pressed is gone: the next one is near.
const goOn = (row, place) => {
  const left = row.isConnected ? [...row.querySelectorAll('[data-inbox=letOne]')] : [];
  (left[Math.min(place, left.length - 1)] ?? part(element, 'all')).focus();
};
const rowAt = (pressed) => pressed.closest('.kind');
const oneOf = (pressed, act) => {
  const [row, {photo}] = [rowAt(pressed), pressed.parentElement];
  const place = [...pressed.parentElement.parentElement.children].indexOf(pressed.parentElement);
  act(row.own, [photo]);
  goOn(row, place);
};

const actions = {
  async open() {
    if (!window.album) return;
    const answer = await call({open: true});
    tell(answer.problem);
    if (key || !answer.key) return; // pressed twice
    key = answer.key;
    draw();
    begin();
    panel.scrollIntoView({block: 'nearest'});
  },
  async show(pressed) {
    const {own} = rowAt(pressed);
    if (shown.delete(own)) return draw();
    shown.add(own);
    await fetched(namesOf(own));
    draw();
  },
  let(pressed) { letIn(rowAt(pressed).own, namesOf(rowAt(pressed).own)); },
  away(pressed) { throwAway(namesOf(rowAt(pressed).own)); },
  letOne(pressed) { oneOf(pressed, letIn); },
  awayOne(pressed) { oneOf(pressed, (own, names) => throwAway(names)); },
  async all() { for (const [own, names] of current()) await letIn(own, names); },
  end() {
    call({key, end: true});
    close();
    part(element, 'open').focus();
  },
};
element.addEventListener('click', (event) => {
  const pressed = event.target.closest('button[data-inbox]');
  if (pressed) actions[pressed.dataset.inbox](pressed);
});

// The album may come later.
const later = setInterval(async () => {
  if (!window.album) return;
  clearInterval(later);
  await window.album.ready;
  if (key) return;
  key = remembered();
  if (key) begin();
}, 20);
