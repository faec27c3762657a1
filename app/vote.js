// Where a pupil votes; see `phone.js`.
const path = 'vote';
let number = 0; // of the photo on the screen

function show(asked) {
  say(asked.said);
  $('vote').hidden = !asked.open;
  if (!asked.open || asked.number === number) return;
  number = asked.number;
  $('vote').reset();
  $('picture').src = `vote/photo?${new URLSearchParams({code, number})}`;
  choices(asked.labels);
}

$('vote').onsubmit = async (event) => {
  event.preventDefault();
  const {label, sure} = Object.fromEntries(new FormData(event.target));
  try {
    say((await call('vote', {code, number, label, sure})).said);
  } catch (error) {
    say(error.message);
  }
};
if (code) enter();
