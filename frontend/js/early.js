// Runs before the page is drawn: what needs modules is shown only where modules run.
if ('noModule' in HTMLScriptElement.prototype) {
  document.documentElement.classList.add('js');
}
