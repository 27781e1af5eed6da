# Generated from specs/twelvelabs/marengo by bedrock-codegen; do not edit.
"""TwelveLabs Marengo Embed: the calls."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

from .._runtime.calls import call
from .._runtime.calls.spelling import spelled
from ..async_jobs import job
from .family import FAMILY
from .requests import MarengoRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .._runtime.calls.call import AsyncClient, Client
    from .._runtime.calls.options import Options, OptionsDict
    from ..async_jobs.job import AsyncJob, JobSettings
    from .answers import MarengoResponse
    from .dicts import (
        MarengoAudioInputDict,
        MarengoImageInputDict,
        MarengoMediaSourceDict,
        MarengoMultiInputDict,
        MarengoTextImageInputDict,
        MarengoTextInputDict,
        MarengoVideoInputDict,
    )
    from .family import MarengoModelId
    from .requests import (
        MarengoAudioInput,
        MarengoFlatOption,
        MarengoImageInput,
        MarengoMediaSource,
        MarengoMultiInput,
        MarengoTextImageInput,
        MarengoTextInput,
        MarengoVideoInput,
    )


class MarengoSettings(TypedDict, total=False):
    """What the calls take by name alone: for a variable that several calls are given, as `**settings`."""

    text: MarengoTextInput | MarengoTextInputDict | None
    image: MarengoImageInput | MarengoImageInputDict | None
    text_image: MarengoTextImageInput | MarengoTextImageInputDict | None
    audio: MarengoAudioInput | MarengoAudioInputDict | None
    video: MarengoVideoInput | MarengoVideoInputDict | None
    multi_input: MarengoMultiInput | MarengoMultiInputDict | None
    inference_id: str | None
    input_text: str | None
    media_source: MarengoMediaSource | MarengoMediaSourceDict | None
    text_truncate: Literal["end", "none"] | None
    embedding_option: Sequence[MarengoFlatOption] | None
    start_sec: float | None
    length_sec: float | None
    use_fixed_length_sec: float | None
    min_clip_sec: int | None
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None


@spelled
def request(
    input_type: Literal["text", "image", "text_image", "audio", "video", "multi_input"],
    *,
    text: MarengoTextInput | MarengoTextInputDict | None = None,
    image: MarengoImageInput | MarengoImageInputDict | None = None,
    text_image: MarengoTextImageInput | MarengoTextImageInputDict | None = None,
    audio: MarengoAudioInput | MarengoAudioInputDict | None = None,
    video: MarengoVideoInput | MarengoVideoInputDict | None = None,
    multi_input: MarengoMultiInput | MarengoMultiInputDict | None = None,
    inference_id: str | None = None,
    input_text: str | None = None,
    media_source: MarengoMediaSource | MarengoMediaSourceDict | None = None,
    text_truncate: Literal["end", "none"] | None = None,
    embedding_option: Sequence[MarengoFlatOption] | None = None,
    start_sec: float | None = None,
    length_sec: float | None = None,
    use_fixed_length_sec: float | None = None,
    min_clip_sec: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> MarengoRequest:
    """Make a request and check it; nothing is sent.

    Args:
        input_type: What is embedded; text_image and multi_input are new in 3.0.
        text: The text; for inputType text.
        image: The picture; for inputType image.
        text_image: The text and the picture; for inputType text_image.
        audio: The sound; for inputType audio, only by StartAsyncInvoke.
        video: The video; for inputType video, only by StartAsyncInvoke.
        multi_input: The pictures and the text that speaks of them; for inputType multi_input.
        inference_id: Id of your own for the call.
        input_text: Marengo 2.7: the text, up to 77 tokens; for inputType text.
        media_source: Marengo 2.7: the picture, sound or video.
        text_truncate: Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end".
        embedding_option: Marengo 2.7: which vectors to make of a video; all when left out.
        start_sec: Marengo 2.7: second at which to begin. At least 0. Service default: 0.
        length_sec: Marengo 2.7: seconds to read from there; to the end when left out. At least 0.
        use_fixed_length_sec: Marengo 2.7: seconds of a clip; when left out video is cut at its shots, sound into pieces
            of about ten seconds. 2 to 10.
        min_clip_sec: Marengo 2.7: seconds a clip of a video has at least; not more than useFixedLengthSec. 1 to 5.
            Service default: 4.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        MarengoRequest,
        _members(
            input_type,
            text,
            image,
            text_image,
            audio,
            video,
            multi_input,
            inference_id,
            input_text,
            media_source,
            text_truncate,
            embedding_option,
            start_sec,
            length_sec,
            use_fixed_length_sec,
            min_clip_sec,
            guardrail_config,
        ),
    )


def _members(
    input_type: Any,
    text: Any,
    image: Any,
    text_image: Any,
    audio: Any,
    video: Any,
    multi_input: Any,
    inference_id: Any,
    input_text: Any,
    media_source: Any,
    text_truncate: Any,
    embedding_option: Any,
    start_sec: Any,
    length_sec: Any,
    use_fixed_length_sec: Any,
    min_clip_sec: Any,
    guardrail_config: Any,
) -> Mapping[str, Any]:
    """The members of a request, by wire name."""
    return {
        "inputType": input_type,
        "text": text,
        "image": image,
        "text_image": text_image,
        "audio": audio,
        "video": video,
        "multi_input": multi_input,
        "inferenceId": inference_id,
        "inputText": input_text,
        "mediaSource": media_source,
        "textTruncate": text_truncate,
        "embeddingOption": embedding_option,
        "startSec": start_sec,
        "lengthSec": length_sec,
        "useFixedLengthSec": use_fixed_length_sec,
        "minClipSec": min_clip_sec,
        "amazon-bedrock-guardrailConfig": guardrail_config,
    }


@spelled
def invoke(
    model_id: MarengoModelId,
    input_type: Literal["text", "image", "text_image", "audio", "video", "multi_input"],
    *,
    text: MarengoTextInput | MarengoTextInputDict | None = None,
    image: MarengoImageInput | MarengoImageInputDict | None = None,
    text_image: MarengoTextImageInput | MarengoTextImageInputDict | None = None,
    audio: MarengoAudioInput | MarengoAudioInputDict | None = None,
    video: MarengoVideoInput | MarengoVideoInputDict | None = None,
    multi_input: MarengoMultiInput | MarengoMultiInputDict | None = None,
    inference_id: str | None = None,
    input_text: str | None = None,
    media_source: MarengoMediaSource | MarengoMediaSourceDict | None = None,
    text_truncate: Literal["end", "none"] | None = None,
    embedding_option: Sequence[MarengoFlatOption] | None = None,
    start_sec: float | None = None,
    length_sec: float | None = None,
    use_fixed_length_sec: float | None = None,
    min_clip_sec: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: Client | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> MarengoResponse:
    """Ask a model that speaks TwelveLabs Marengo Embed and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-marengo.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What is embedded; text_image and multi_input are new in 3.0.
        text: The text; for inputType text.
        image: The picture; for inputType image.
        text_image: The text and the picture; for inputType text_image.
        audio: The sound; for inputType audio, only by StartAsyncInvoke.
        video: The video; for inputType video, only by StartAsyncInvoke.
        multi_input: The pictures and the text that speaks of them; for inputType multi_input.
        inference_id: Id of your own for the call.
        input_text: Marengo 2.7: the text, up to 77 tokens; for inputType text.
        media_source: Marengo 2.7: the picture, sound or video.
        text_truncate: Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end".
        embedding_option: Marengo 2.7: which vectors to make of a video; all when left out.
        start_sec: Marengo 2.7: second at which to begin. At least 0. Service default: 0.
        length_sec: Marengo 2.7: seconds to read from there; to the end when left out. At least 0.
        use_fixed_length_sec: Marengo 2.7: seconds of a clip; when left out video is cut at its shots, sound into pieces
            of about ten seconds. 2 to 10.
        min_clip_sec: Marengo 2.7: seconds a clip of a video has at least; not more than useFixedLengthSec. 1 to 5.
            Service default: 4.
        guardrail_config: Settings of the guardrail that `options` names.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: MarengoResponse = call.invoke(
        FAMILY,
        model_id,
        _members(
            input_type,
            text,
            image,
            text_image,
            audio,
            video,
            multi_input,
            inference_id,
            input_text,
            media_source,
            text_truncate,
            embedding_option,
            start_sec,
            length_sec,
            use_fixed_length_sec,
            min_clip_sec,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
async def ainvoke(
    model_id: MarengoModelId,
    input_type: Literal["text", "image", "text_image", "audio", "video", "multi_input"],
    *,
    text: MarengoTextInput | MarengoTextInputDict | None = None,
    image: MarengoImageInput | MarengoImageInputDict | None = None,
    text_image: MarengoTextImageInput | MarengoTextImageInputDict | None = None,
    audio: MarengoAudioInput | MarengoAudioInputDict | None = None,
    video: MarengoVideoInput | MarengoVideoInputDict | None = None,
    multi_input: MarengoMultiInput | MarengoMultiInputDict | None = None,
    inference_id: str | None = None,
    input_text: str | None = None,
    media_source: MarengoMediaSource | MarengoMediaSourceDict | None = None,
    text_truncate: Literal["end", "none"] | None = None,
    embedding_option: Sequence[MarengoFlatOption] | None = None,
    start_sec: float | None = None,
    length_sec: float | None = None,
    use_fixed_length_sec: float | None = None,
    min_clip_sec: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    client: AsyncClient | None = None,
    options: Options | OptionsDict | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> MarengoResponse:
    """Ask a model that speaks TwelveLabs Marengo Embed and return the whole answer.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-marengo.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What is embedded; text_image and multi_input are new in 3.0.
        text: The text; for inputType text.
        image: The picture; for inputType image.
        text_image: The text and the picture; for inputType text_image.
        audio: The sound; for inputType audio, only by StartAsyncInvoke.
        video: The video; for inputType video, only by StartAsyncInvoke.
        multi_input: The pictures and the text that speaks of them; for inputType multi_input.
        inference_id: Id of your own for the call.
        input_text: Marengo 2.7: the text, up to 77 tokens; for inputType text.
        media_source: Marengo 2.7: the picture, sound or video.
        text_truncate: Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end".
        embedding_option: Marengo 2.7: which vectors to make of a video; all when left out.
        start_sec: Marengo 2.7: second at which to begin. At least 0. Service default: 0.
        length_sec: Marengo 2.7: seconds to read from there; to the end when left out. At least 0.
        use_fixed_length_sec: Marengo 2.7: seconds of a clip; when left out video is cut at its shots, sound into pieces
            of about ten seconds. 2 to 10.
        min_clip_sec: Marengo 2.7: seconds a clip of a video has at least; not more than useFixedLengthSec. 1 to 5.
            Service default: 4.
        guardrail_config: Settings of the guardrail that `options` names.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        options: Guardrail, trace, service tier and other settings beside the body.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
        AnswerError: The answer is no JSON object, or broke off; it carries what came.
    """
    answer: MarengoResponse = await call.ainvoke(
        FAMILY,
        model_id,
        _members(
            input_type,
            text,
            image,
            text_image,
            audio,
            video,
            multi_input,
            inference_id,
            input_text,
            media_source,
            text_truncate,
            embedding_option,
            start_sec,
            length_sec,
            use_fixed_length_sec,
            min_clip_sec,
            guardrail_config,
        ),
        client=client,
        options=options,
        extra_body=extra_body,
    )
    return answer


@spelled
def start(
    model_id: MarengoModelId,
    input_type: Literal["text", "image", "text_image", "audio", "video", "multi_input"],
    *,
    text: MarengoTextInput | MarengoTextInputDict | None = None,
    image: MarengoImageInput | MarengoImageInputDict | None = None,
    text_image: MarengoTextImageInput | MarengoTextImageInputDict | None = None,
    audio: MarengoAudioInput | MarengoAudioInputDict | None = None,
    video: MarengoVideoInput | MarengoVideoInputDict | None = None,
    multi_input: MarengoMultiInput | MarengoMultiInputDict | None = None,
    inference_id: str | None = None,
    input_text: str | None = None,
    media_source: MarengoMediaSource | MarengoMediaSourceDict | None = None,
    text_truncate: Literal["end", "none"] | None = None,
    embedding_option: Sequence[MarengoFlatOption] | None = None,
    start_sec: float | None = None,
    length_sec: float | None = None,
    use_fixed_length_sec: float | None = None,
    min_clip_sec: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: Client | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[MarengoResponse]:
    """Begin a call of a model that speaks TwelveLabs Marengo Embed that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-marengo.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What is embedded; text_image and multi_input are new in 3.0.
        text: The text; for inputType text.
        image: The picture; for inputType image.
        text_image: The text and the picture; for inputType text_image.
        audio: The sound; for inputType audio, only by StartAsyncInvoke.
        video: The video; for inputType video, only by StartAsyncInvoke.
        multi_input: The pictures and the text that speaks of them; for inputType multi_input.
        inference_id: Id of your own for the call.
        input_text: Marengo 2.7: the text, up to 77 tokens; for inputType text.
        media_source: Marengo 2.7: the picture, sound or video.
        text_truncate: Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end".
        embedding_option: Marengo 2.7: which vectors to make of a video; all when left out.
        start_sec: Marengo 2.7: second at which to begin. At least 0. Service default: 0.
        length_sec: Marengo 2.7: seconds to read from there; to the end when left out. At least 0.
        use_fixed_length_sec: Marengo 2.7: seconds of a clip; when left out video is cut at its shots, sound into pieces
            of about ten seconds. 2 to 10.
        min_clip_sec: Marengo 2.7: seconds a clip of a video has at least; not more than useFixedLengthSec. 1 to 5.
            Service default: 4.
        guardrail_config: Settings of the guardrail that `options` names.
        output: The `s3://bucket/prefix/` below which the call makes a folder of its own.
        settings: Key, owner of the bucket, token and tags of the call.
        s3: A `boto3` client of S3 that reads the result; by default one of boto3's own session.
        client: A `boto3` client of `bedrock-runtime`; by default one that this process shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return job.start(
        FAMILY,
        model_id,
        request(
            input_type,
            text=text,
            image=image,
            text_image=text_image,
            audio=audio,
            video=video,
            multi_input=multi_input,
            inference_id=inference_id,
            input_text=input_text,
            media_source=media_source,
            text_truncate=text_truncate,
            embedding_option=embedding_option,
            start_sec=start_sec,
            length_sec=length_sec,
            use_fixed_length_sec=use_fixed_length_sec,
            min_clip_sec=min_clip_sec,
            guardrail_config=guardrail_config,
        ),
        output=output,
        settings=settings,
        s3=s3,
        client=client,
        extra_body=extra_body,
    )


@spelled
async def astart(
    model_id: MarengoModelId,
    input_type: Literal["text", "image", "text_image", "audio", "video", "multi_input"],
    *,
    text: MarengoTextInput | MarengoTextInputDict | None = None,
    image: MarengoImageInput | MarengoImageInputDict | None = None,
    text_image: MarengoTextImageInput | MarengoTextImageInputDict | None = None,
    audio: MarengoAudioInput | MarengoAudioInputDict | None = None,
    video: MarengoVideoInput | MarengoVideoInputDict | None = None,
    multi_input: MarengoMultiInput | MarengoMultiInputDict | None = None,
    inference_id: str | None = None,
    input_text: str | None = None,
    media_source: MarengoMediaSource | MarengoMediaSourceDict | None = None,
    text_truncate: Literal["end", "none"] | None = None,
    embedding_option: Sequence[MarengoFlatOption] | None = None,
    start_sec: float | None = None,
    length_sec: float | None = None,
    use_fixed_length_sec: float | None = None,
    min_clip_sec: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
    output: str,
    settings: JobSettings | None = None,
    s3: Any = None,
    client: AsyncClient | None = None,
    extra_body: Mapping[str, Any] | None = None,
) -> AsyncJob[MarengoResponse]:
    """Begin a call of a model that speaks TwelveLabs Marengo Embed that runs on its own; its answer goes to S3.

    AWS describes this format at https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-marengo.html

    Args:
        model_id: A model id, an inference profile or an ARN that speaks this format.
        input_type: What is embedded; text_image and multi_input are new in 3.0.
        text: The text; for inputType text.
        image: The picture; for inputType image.
        text_image: The text and the picture; for inputType text_image.
        audio: The sound; for inputType audio, only by StartAsyncInvoke.
        video: The video; for inputType video, only by StartAsyncInvoke.
        multi_input: The pictures and the text that speaks of them; for inputType multi_input.
        inference_id: Id of your own for the call.
        input_text: Marengo 2.7: the text, up to 77 tokens; for inputType text.
        media_source: Marengo 2.7: the picture, sound or video.
        text_truncate: Marengo 2.7: whether a text that is too long loses its end or is refused. Service default: "end".
        embedding_option: Marengo 2.7: which vectors to make of a video; all when left out.
        start_sec: Marengo 2.7: second at which to begin. At least 0. Service default: 0.
        length_sec: Marengo 2.7: seconds to read from there; to the end when left out. At least 0.
        use_fixed_length_sec: Marengo 2.7: seconds of a clip; when left out video is cut at its shots, sound into pieces
            of about ten seconds. 2 to 10.
        min_clip_sec: Marengo 2.7: seconds a clip of a video has at least; not more than useFixedLengthSec. 1 to 5.
            Service default: 4.
        guardrail_config: Settings of the guardrail that `options` names.
        output: The `s3://bucket/prefix/` below which the call makes a folder of its own.
        settings: Key, owner of the bucket, token and tags of the call.
        s3: A `boto3` client of S3 that reads the result; by default one of boto3's own session.
        client: An `aiobotocore` client of `bedrock-runtime`; by default one that this event loop shares.
        extra_body: What the spec does not know yet: merged into the body key by key, and not checked.

    Raises:
        RequestError: The spec refuses the request; nothing was sent.
        ServiceError: AWS refused or failed; also a `botocore` `ClientError`.
    """
    return await job.astart(
        FAMILY,
        model_id,
        request(
            input_type,
            text=text,
            image=image,
            text_image=text_image,
            audio=audio,
            video=video,
            multi_input=multi_input,
            inference_id=inference_id,
            input_text=input_text,
            media_source=media_source,
            text_truncate=text_truncate,
            embedding_option=embedding_option,
            start_sec=start_sec,
            length_sec=length_sec,
            use_fixed_length_sec=use_fixed_length_sec,
            min_clip_sec=min_clip_sec,
            guardrail_config=guardrail_config,
        ),
        output=output,
        settings=settings,
        s3=s3,
        client=client,
        extra_body=extra_body,
    )
