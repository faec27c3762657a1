// A switch that hides heat on this tab: below it lies what was covered.
const button = element.querySelector('button');
button.addEventListener('click', () => {
  const root = document.documentElement;
  const bare = root.toggleAttribute('data-bare');
  button.setAttribute('aria-pressed', String(bare));
});
