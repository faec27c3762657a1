// For what holds a `pointable(...)`. A click, a tap, or arrow keys and Enter trigger "click", whose
// `event.x` and `event.y` are shares 0..1 of width and height.
const spot = (area) => {
  const mark = area.querySelector('.crosshair');
  mark.style.left = 100 * area.x + '%';
  mark.style.top = 100 * area.y + '%';
};
element.addEventListener('click', (event) => {
  const area = event.target.closest('.pointable');
  if (!area || event.detail === 0) return;
  const box = area.getBoundingClientRect();
  area.x = (event.clientX - box.left) / box.width;
  area.y = (event.clientY - box.top) / box.height;
  spot(area);
  trigger('click', {x: area.x, y: area.y});
});
element.addEventListener('keydown', (event) => {
  const area = event.target.closest('.pointable');
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
  } else trigger('click', {x: area.x, y: area.y});
});
