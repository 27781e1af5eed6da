// What a model's dates say on a day; the twin of `common/lifecycle.py`.
globalThis.bedrock ??= {};

bedrock.state = (lifecycle, day) => {
  if (lifecycle.eol && lifecycle.eol <= day) return (lifecycle.still_listed ?? "") > lifecycle.eol ? "legacy" : "eol";
  if (lifecycle.legacy) return lifecycle.legacy <= day ? "legacy" : "active";
  return lifecycle.status ?? (lifecycle.eol ? "legacy" : "unknown");
};
