// What people say in many ways, in the words that the specs have: a question is read only when it is put so.
{
  const TERMS = [
    [/arn:aws[\w-]*:bedrock:[\w-]*:\d*:[\w-]+\//g, ""],
    [/\b(?:us|eu|jp|au|in|apac|ca|us-gov|global)\.(?=[a-z0-9]+\.)/g, ""],
    [/\b(?:stop|end)[ _-](?:word|token|string|text|sequence)s?\b/g, "stop_sequences"],
    [/\bcontext[ _-]?(?:window|length|size|limit)s?\b/g, "context"],
    [/\b(?:vector|embedding)s? (?:length|size|dimension)s?\b|\bdimensionality\b/g, "embedding dimensions"],
    [/\b(?:functions?|tools?)[ _-]?(?:call(?:ing|s)?|us(?:e|age|ing))\b|\bfunctions\b/g, "tools"],
    [/\b(?:json[ _-]?(?:mode|output|object|schema)|structured[ _-]?(?:output|response|answer)s?)\b/g, "structured schema"],
    [/\bsystem (?:message|instruction|prompt)s?\b/g, "system"],
    [/\b(?:price|pricing|cost)s? (?:per|of|for)\b/g, "price of"],
    [/\bguidance[ _-]?scale\b/g, "cfg scale"],
    [/\bnucleus( sampling)?\b/g, "top_p"],
    [/\b(?:assistant )?(?:message )?pre-?fill(?:ed|ing|s)?\b/g, "continues answer begun"],
    [/\bpromt\b/g, "prompt"],
    [/\blenght\b/g, "length"],
    [/\b(?:mandatory|obligatory)\b/g, "required"],
    [/\bexclusion prompt\b/g, "negative prompt"],
    [/\bmax(?:imum)? (?:output|response|answer|completion|generated|new) tokens?\b/g, "max tokens"],
    [/\b(?:instead of|in place of|alternative to|successor (?:of|to|for)|superseded?)\b/g, "replaces"],
    [/\b(?:end of life|end of support|retirement|retired|discontinued|go(?:ing|es)? away|phased out|expir(?:e|es|ed|ing|y)|stops? working|no longer|end date|shut ?down|switched off|still (?:available|supported|alive|there))\b/g, "ends"],
    [/\beurope(?:an)?\b/g, "eu"],
    [/\bjapan\b/g, "jp"],
    [/\baustralia\b/g, "au"],
    [/\b(?:united states|america)\b/g, "us"],
    [/\bbiggest\b/g, "big"],
    [/\blargest\b/g, "large"],
    [/\b(?:small|short|low)est\b/g, "minimum"],
    [/\bhighest\b/g, "maximum"],
    [/\bamount of\b/g, "number of"],
  ];
  bedrock.termed = (text) => TERMS.reduce((said, [form, word]) => said.replace(form, word), text.toLowerCase().replaceAll("’", "'"));
}
