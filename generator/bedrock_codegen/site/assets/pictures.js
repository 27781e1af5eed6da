// Width and height of a picture by its base64: what `_runtime/json/rules/picture_sides.py` says in Python.
globalThis.bedrock ??= {};

{
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const number = (bytes) => bytes.reduce((whole, byte) => whole * 256 + byte, 0);
  const little = (bytes) => number(bytes.toReversed());
  const word = (bytes) => String.fromCharCode(...bytes);

  const bytesAt = (text, at, count) => {
    const over = at % 3;
    const start = Math.floor(at / 3) * 4;
    const bits = [...text.slice(start, start + Math.ceil((over + count) / 3) * 4)].map((letter) => LETTERS.indexOf(letter)).filter((value) => value >= 0);
    const bytes = Array.from({ length: Math.floor((bits.length * 3) / 4) }, (_, index) => {
      const first = Math.floor((index * 4) / 3);
      const pair = bits[first] * 64 + (bits[first + 1] ?? 0);
      return (pair >> (4 - 2 * (index % 3))) & 255;
    });
    return bytes.slice(over, over + count);
  };

  const webp = (head) => {
    const both = little(head.slice(21, 25));
    switch (word(head.slice(8, 16))) {
      case "WEBPVP8X":
        return [little(head.slice(24, 27)) + 1, little(head.slice(27, 30)) + 1];
      case "WEBPVP8L":
        return [(both % 16384) + 1, (Math.floor(both / 16384) % 16384) + 1];
      case "WEBPVP8 ":
        return [little(head.slice(26, 28)) % 16384, little(head.slice(28, 30)) % 16384];
      default:
        return [0, 0];
    }
  };
  const jpeg = (text) => {
    for (let at = 2, parts = 0; parts < 64; parts += 1) {
      const part = bytesAt(text, at, 9);
      if (part.length < 9 || part[0] !== 255) break;
      if (part[1] >> 4 === 12 && ![196, 200, 204].includes(part[1])) return [number(part.slice(7, 9)), number(part.slice(5, 7))];
      at += 2 + number(part.slice(2, 4));
    }
    return [0, 0];
  };

  bedrock.sidesOf = (text) => {
    if (typeof text !== "string") return [0, 0];
    const head = bytesAt(text, 0, 30);
    const start = word(head.slice(0, 4));
    if (start === "\x89PNG") return [number(head.slice(16, 20)), number(head.slice(20, 24))];
    if (start === "GIF8") return [little(head.slice(6, 8)), little(head.slice(8, 10))];
    if (start === "RIFF") return webp(head);
    return start.startsWith("\xff\xd8") ? jpeg(text) : [0, 0];
  };
}
