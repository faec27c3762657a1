// A click on a button inside the component, or a key on it, triggers "click", whose `event.name` is
// the button's data-name.
element.addEventListener('click', (event) => {
  const button = event.target.closest('button[data-name]');
  if (button) trigger('click', {name: button.dataset.name});
});
