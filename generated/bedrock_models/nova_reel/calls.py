# Generated from specs/amazon/nova_reel by bedrock-codegen; do not edit.
"""Amazon Nova Reel: how a request is made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .._runtime.calls import call
from .._runtime.calls.call import present
from .requests import NovaReelRequest

if TYPE_CHECKING:
    from .._bedrock import BedrockGuardrailConfig, BedrockGuardrailConfigDict
    from .dicts import NovaReelAutomatedParamsDict, NovaReelManualParamsDict, NovaReelTextToVideoParamsDict
    from .requests import NovaReelAutomatedParams, NovaReelManualParams, NovaReelTextToVideoParams


def request(
    task_type: Literal["TEXT_VIDEO", "MULTI_SHOT_AUTOMATED", "MULTI_SHOT_MANUAL"],
    *,
    text_to_video_params: NovaReelTextToVideoParams | NovaReelTextToVideoParamsDict | None = None,
    multi_shot_automated_params: NovaReelAutomatedParams | NovaReelAutomatedParamsDict | None = None,
    multi_shot_manual_params: NovaReelManualParams | NovaReelManualParamsDict | None = None,
    duration_seconds: int | None = None,
    fps: int | None = None,
    dimension: Literal["1280x720"] | None = None,
    seed: int | None = None,
    guardrail_config: BedrockGuardrailConfig | BedrockGuardrailConfigDict | None = None,
) -> NovaReelRequest:
    """Make a request and check it; nothing is sent.

    Args:
        task_type: What to make; the parameters of that task must be given.
        text_to_video_params: What `TEXT_VIDEO` works on.
        multi_shot_automated_params: What `MULTI_SHOT_AUTOMATED` works on.
        multi_shot_manual_params: What `MULTI_SHOT_MANUAL` works on.
        duration_seconds: Length: 6 for `TEXT_VIDEO`, 12 to 120 for `MULTI_SHOT_AUTOMATED`; the number of shots
            decides for `MULTI_SHOT_MANUAL`, which does not take it. 6 to 120, a multiple of 6.
        fps: Frames for each second; 24 is the only rate. Exactly 24.
        dimension: Size of a frame.
        seed: Start of the noise; another seed gives another video. 0 to 2147483646. Service default: 42.
        guardrail_config: Settings of the guardrail that `options` names.

    Raises:
        RequestError: The spec refuses the request.
    """
    return call.build(
        NovaReelRequest,
        {
            "taskType": task_type,
            "textToVideoParams": text_to_video_params,
            "multiShotAutomatedParams": multi_shot_automated_params,
            "multiShotManualParams": multi_shot_manual_params,
            "videoGenerationConfig": present(
                {
                    "durationSeconds": duration_seconds,
                    "fps": fps,
                    "dimension": dimension,
                    "seed": seed,
                }
            ),
            "amazon-bedrock-guardrailConfig": guardrail_config,
        },
    )
