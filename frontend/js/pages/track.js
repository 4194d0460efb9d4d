// @ts-check

const copy = document.getElementById('copy');
copy?.addEventListener('click', async () => {
  const number = document.getElementById('number');
  try {
    await navigator.clipboard.writeText(number?.textContent ?? '');
    copy.textContent = copy.dataset.done ?? '';
  } catch {
    if (number) getSelection()?.selectAllChildren(number);
  }
});
document.body.dataset.ready = 'true';
