// For what holds a `pointable(...)`. A click, a tap, or arrow keys and Enter trigger "click", whose
// `event.x` and `event.y` are shares 0..1 of width and height. Where there is a patch, it shows
// beforehand what a click would take, and a finger may also slide there and let go.
const SLIP = 10; // pixels that a finger may move in a tap

const share = (value) => `${100 * value}%`;
const spot = (area) => {
  const patch = area.querySelector('.patch');
  if (!patch) {
    const {style} = area.querySelector('.crosshair');
    [style.left, style.top] = [share(area.x), share(area.y)];
    return;
  }
  const {width, height} = area.getBoundingClientRect();
  const percent = document.querySelector(area.dataset.size)?.value;
  const side = (percent / 100) * Math.min(width, height);
  const within = document.querySelector(area.dataset.within);
  const start = (at, length) => {
    const first = at * length - side / 2;
    return within ? Math.min(Math.max(first, 0), length - side) : first;
  };
  patch.style.left = share(start(area.x, width) / width);
  patch.style.top = share(start(area.y, height) / height);
  patch.style.width = share(side / width);
  patch.style.height = share(side / height);
};
const aim = (area, event) => {
  const box = area.getBoundingClientRect();
  const inside = (at) => Math.min(Math.max(at, 0), 1); // a finger may leave it
  area.x = inside((event.clientX - box.left) / box.width);
  area.y = inside((event.clientY - box.top) / box.height);
  spot(area);
};
const under = (event) => event.target.closest('.pointable');
const press = (area) => trigger('click', {x: area.x, y: area.y});

element.addEventListener('click', (event) => {
  const area = under(event);
  if (!area || event.detail === 0) return;
  aim(area, event);
  press(area);
});
for (const name of ['pointerdown', 'pointermove'])
  element.addEventListener(name, (event) => {
    const area = under(event);
    if (!area?.querySelector('.patch')) return;
    aim(area, event);
    if (event.pointerType !== 'mouse') area.dataset.shown = 'on'; // a finger does not hover
    if (name === 'pointerdown') area.down = [event.clientX, event.clientY];
  });
element.addEventListener('pointercancel', (event) => delete under(event)?.dataset.shown);
element.addEventListener('pointerup', (event) => {
  const area = under(event);
  if (!area?.querySelector('.patch') || event.pointerType === 'mouse') return;
  const [x, y] = area.down;
  if (Math.hypot(event.clientX - x, event.clientY - y) > SLIP) press(area); // else it is a click
});
element.addEventListener('keydown', (event) => {
  const area = under(event);
  const step = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};
  if (!area || !(event.key in step || ['Enter', ' '].includes(event.key))) return;
  event.preventDefault();
  area.x ??= 0.5;
  area.y ??= 0.5;
  if (event.key in step) {
    const [right, down] = step[event.key];
    area.x = Math.min(0.98, Math.max(0.02, area.x + right / 25));
    area.y = Math.min(0.98, Math.max(0.02, area.y + down / 25));
    spot(area);
  } else press(area);
});

// What the server sends has no marks yet; and a slider that moves shows the size it gives.
const again = (show) => {
  const area = element.querySelector('.pointable');
  if (!area) return;
  area.x ??= 0.5;
  area.y ??= 0.5;
  spot(area);
  if (show) area.dataset.shown = 'on';
};
watch('value', () => again(false));
element.addEventListener('focusin', () => again(false));
document.addEventListener('input', (event) => {
  const area = element.querySelector('.pointable[data-size]');
  if (area && event.target.matches(area.dataset.size)) again(true);
});
