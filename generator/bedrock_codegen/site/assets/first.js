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

// Scripts that are needed later, one after the other; `done` is called behind the last.
bedrock.load = (paths, done) => {
  const made = paths.map((path) => Object.assign(document.createElement("script"), { src: document.body.dataset.root + path, async: false }));
  made.at(-1).onload = done;
  document.head.append(...made);
};

// The page's own scripts come behind its first paint; whoever must know that they are there looks at `data-ready`.
bedrock.later = (paths) => {
  const ready = () => (document.documentElement.dataset.ready = "");
  requestAnimationFrame(() => setTimeout(() => bedrock.load(paths, ready)));
};

// What a filter in the address will hide must not be seen before.
if (location.hash && /(models|lifecycles)\/index\.html$/.test(location.pathname)) document.documentElement.classList.add("wait");
document.documentElement.dataset.form = bedrock.remembered("form") ?? "Python";
if (bedrock.remembered("theme")) document.documentElement.dataset.theme = bedrock.remembered("theme");
