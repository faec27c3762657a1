// The browser saves what it is given: no file is written for it on the server. NAME is put in by `explore.py`.
(page) => {
  if (!page) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], {type: 'text/html'}));
  link.download = NAME;
  link.click();
  URL.revokeObjectURL(link.href);
}
