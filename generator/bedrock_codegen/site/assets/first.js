// Runs before anything is painted, so that nothing moves or flashes: the chosen theme, and the chosen language of examples.
globalThis.bedrock ??= {};

bedrock.remembered = (key) => {
  try {
    return localStorage.getItem(`bedrock-typed ${key}`);
  } catch {
    return null;
  }
};
bedrock.remember = (key, value) => {
  try {
    localStorage.setItem(`bedrock-typed ${key}`, value);
  } catch {
    // a browser that keeps nothing for files
  }
};

// The place in a page that its address names; none where it is no text.
bedrock.place = () => {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return "";
  }
};

// Scripts that are needed later, one after the other; `done` is called behind the last.
bedrock.load = (paths, done) => {
  const made = paths.map((path) => Object.assign(document.createElement("script"), { src: document.body.dataset.root + path, async: false }));
  made.at(-1).onload = done;
  document.head.append(...made);
};

// A page that is opened at its top, in a window of usual height, is first painted without what is behind the first screen: that stands in
// `noscript`, which is text where scripts run and the page itself where they do not; choices that only scripts serve stand in `template`.
// The style hides some more.
bedrock.first = !location.hash && innerHeight <= 900 && performance.getEntriesByType("navigation")[0]?.type === "navigate";
document.documentElement.classList.toggle("first", bedrock.first);
document.documentElement.classList.toggle("whole", Boolean(location.hash));
bedrock.whole = () => {
  for (const part of document.querySelectorAll("noscript")) part.outerHTML = part.textContent;
  for (const part of document.querySelectorAll("template")) part.replaceWith(part.content);
};

// What is behind the first screen, and the page's own scripts, come behind its first paint; whoever must know that they are there looks at
// `data-ready`. What is never painted, such as a tab in the background, has them a moment later.
bedrock.later = (paths) => {
  const root = document.documentElement;
  let waits = true;
  if (!bedrock.first) bedrock.whole();
  const painted = () => {
    if (!waits) return;
    waits = false;
    root.classList.remove("first");
    bedrock.whole();
    bedrock.load(paths, () => (root.dataset.ready = ""));
  };
  new PerformanceObserver(painted).observe({ type: "paint", buffered: true });
  setTimeout(painted, 1000);
};

// What a filter in the address will hide must not be seen before.
if (location.hash && /(models|lifecycles)\/index\.html$/.test(location.pathname)) document.documentElement.classList.add("wait");
bedrock.form = bedrock.remembered("form");
if (bedrock.form) document.documentElement.dataset.form = bedrock.form;
bedrock.theme = bedrock.remembered("theme");
if (bedrock.theme) document.documentElement.dataset.theme = bedrock.theme;
