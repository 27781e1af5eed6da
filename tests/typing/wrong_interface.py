"""Mistakes with the common interface: each marked line must be found, and nothing else."""

from bedrock_models.fm import Claude3, Embed, Human, Jurassic, Titan, TitanImageInPainting, from_model_id

titan = from_model_id("amazon.titan-text-express-v1")
titan.generate("Hi", temprature=0.2)  # wrong: no such parameter
titan.generate("Hi", top_k=5)  # wrong: Titan has none
titan.generate("Hi", temperature="hot")  # wrong: a type
titan.generate("Hi", 0.2)  # wrong: parameters are keyword-only
titan.generate("Hi", stream="yes")  # wrong: a literal
titan.generate([Human("Hi")])  # wrong: that is a conversation
titan.chat("Hi")  # wrong: that is a prompt
Titan.from_id("amazon.titan-text-express-v1", top_k=5)  # wrong: Titan has none
Claude3.from_id("anthropic.claude-3-haiku-20240307-v1:0", temperature="hot")  # wrong: a type
from_model_id("cohere.embed-english-v3").chat([Human("Hi")])  # wrong: embeddings do not chat
Jurassic.from_id("ai21.j2-mid-v1").generate("Hi", stream=True)  # wrong: Jurassic does not stream
Embed.from_id("cohere.embed-english-v3").generate(["a"], encoding="int4")  # wrong: a literal
TitanImageInPainting.from_id("amazon.titan-image-generator-v1").generate("a cat")  # wrong: image is missing
from_model_id("stability.stable-diffusion-xl-v1").generate("a cat", style_preset="noir")  # wrong: a literal
Human("Hi", images=[5])  # wrong: no picture
titan.generate("Hi", details=True).response.answers  # wrong: no such field
