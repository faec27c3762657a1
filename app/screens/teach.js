// After every photo, Gradio's camera asks to be switched on again; here it stays on.
() => {
  let tries = 20;
  const on = setInterval(() => {
    const button = document.querySelector('#teach_camera [title="grant webcam access"] button');
    button?.click();
    if (button || --tries === 0) clearInterval(on);
  }, 100);
}
