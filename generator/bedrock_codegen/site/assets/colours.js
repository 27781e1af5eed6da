// Colours for the code of examples, painted over its text when it comes into sight: nothing moves, and no page is larger for it.
if (globalThis.Highlight) {
  const WORDS = "as async await const curl def else export for from if import in let new None null print return True true False false while with".split(" ");
  const TEXT = '"(?:[^"\\\\\\n]|\\\\.)*"';
  const TOKEN = new RegExp(
    [`(?<key>${TEXT}(?=\\s*:))`, `(?<string>${TEXT}|'(?:[^'\\\\\\n]|\\\\.)*')`, "(?<comment>(?:#|//) .*)", "(?<number>\\b\\d+(?:\\.\\d+)?\\b)", `(?<word>\\b(?:${WORDS.join("|")})\\b)`].join("|"),
    "g",
  );
  const painted = new Map(["key", "string", "comment", "number", "word"].map((kind) => [kind, new Highlight()]));
  for (const [kind, highlight] of painted) CSS.highlights.set(kind, highlight);

  const colour = (text) => {
    for (const match of text.data.matchAll(TOKEN)) {
      const [kind] = Object.entries(match.groups).find(([, found]) => found);
      const range = new StaticRange({ startContainer: text, startOffset: match.index, endContainer: text, endOffset: match.index + match[0].length });
      painted.get(kind).add(range);
    }
  };
  const sight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      sight.unobserve(target);
      colour(target.querySelector("code").firstChild);
    }
  });
  // Code with words that are marked already has elements; a signature has links.
  for (const block of document.querySelectorAll(".code")) {
    const code = block.querySelector("code");
    if (!code.childElementCount && code.firstChild) sight.observe(block);
  }
}
