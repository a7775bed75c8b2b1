// Before the first paint: which light, and is the text large for this screen? A file of its own and not part of
// the app, so that nobody in the dark is met by a white page while the app is still being read. The light chosen
// is kept by src/ui/look/light.ts under the same name.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');

  const chosen = () => {
    try {
      return localStorage.getItem('light');
    } catch {
      return null; // storage is switched off: the phone's own setting decides
    }
  };

  const look = () => {
    const light = chosen();
    root.dataset.light =
      light === 'day' || light === 'sun' || light === 'night' ? light : dark.matches ? 'night' : 'day';
    // The real text size, whichever of browser, phone or zoom grew it, against the screen.
    const unit = parseFloat(getComputedStyle(root).fontSize);
    root.toggleAttribute('data-large', innerWidth / unit < 16.5);
    root.toggleAttribute('data-low', innerHeight / unit < 22);
    // The browser's own bars take the ground's colour, once tokens.css is read.
    const ground = getComputedStyle(root).getPropertyValue('--ground').trim();
    if (ground) document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground);
  };

  look();
  addEventListener('resize', look);
  addEventListener('load', look); // sizes and colours of tokens.css are known now
  addEventListener('light', look);
  dark.addEventListener?.('change', look);
})();
