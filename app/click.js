// A click on a button inside the component, or a key on it, triggers "click", whose `event.name` is
// the button's data-name, and `event.at` when it was clicked: two answers may be asked for at once.
const buttonOf = (event) => event.target.closest('button[data-name]');
const choose = ({dataset}) => trigger('click', {name: dataset.name, at: performance.now()});
element.addEventListener('click', (event) => {
  const button = buttonOf(event);
  if (button) choose(button);
});

// A button that is drawn anew while it is pressed gets no click.
let pressed = null;
element.addEventListener('pointerdown', (event) => { pressed = buttonOf(event); });
element.addEventListener('pointerup', (event) => {
  const button = buttonOf(event);
  const isNew = button && pressed && button !== pressed;
  if (isNew && button.dataset.name === pressed.dataset.name) choose(button);
  pressed = null;
});
