// What a page can do more where scripts run. Without them every page works all the same.
'use strict';

// A form marked data-auto is sent when one of its fields changes, and needs no button then.
for (const form of document.querySelectorAll('form[data-auto]')) {
  form.addEventListener('change', () => form.requestSubmit());
}

// A button marked data-copy puts that text on the clipboard.
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = !navigator.clipboard;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.dataset.done = 'true';
  });
}
