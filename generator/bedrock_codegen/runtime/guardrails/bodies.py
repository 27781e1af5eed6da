"""What ApplyGuardrail and InvokeGuardrailChecks answer. What a guardrail found has the classes that Converse's trace has."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .._converse import ConverseGuardAssessment, ConverseGuardCoverage, ConverseGuardUsage
from .._runtime.bodies.base import AnswerBody, ResponseBody

ContentCategory = Literal["VIOLENCE", "HATE", "SEXUAL", "MISCONDUCT", "INSULTS"]
AttackCategory = Literal["JAILBREAK", "PROMPT_INJECTION", "PROMPT_LEAKAGE"]


class GuardrailOutput(AnswerBody):
    """A text that stands in place of one that was blocked or masked."""

    text: str | None = None
    """The text."""


class GuardrailAnswer(ResponseBody):
    """What a guardrail makes of a content."""

    action: str
    """`NONE`, or `GUARDRAIL_INTERVENED` where the guardrail changed or blocked anything."""
    action_reason: Annotated[str | None, Field(alias="actionReason")] = None
    """Why it did."""
    outputs: list[GuardrailOutput] = Field(default_factory=list)
    """What is to be shown instead; empty where nothing intervened."""
    assessments: list[ConverseGuardAssessment] = Field(default_factory=list)
    """What each policy found."""
    usage: ConverseGuardUsage | None = None
    """What is billed."""
    coverage: Annotated[ConverseGuardCoverage | None, Field(alias="guardrailCoverage")] = None
    """How much of the content was looked at."""
    blocked_response: Annotated[str | None, Field(alias="blockedResponse")] = None
    """The text of the guardrail for what it blocks; botocore's model lacks it."""
    output: list[GuardrailOutput] = Field(default_factory=list)
    """The same as `outputs`, under another name; botocore's model lacks it."""

    @property
    def blocked(self) -> bool:
        """Whether the guardrail intervened."""
        return self.action == "GUARDRAIL_INTERVENED"

    @property
    def text(self) -> str:
        """What is to be shown instead; empty where nothing intervened."""
        return "".join(output.text or "" for output in self.outputs)


class CategoryScore(AnswerBody):
    """How much a text is of a category."""

    category: str
    """The category: a `ContentCategory` or an `AttackCategory`."""
    severity_score: Annotated[float, Field(alias="severityScore")]
    """From 0 to 1."""


class CategoryScores(AnswerBody):
    """How much a text is of each category that was asked for."""

    results: list[CategoryScore] = Field(default_factory=list)
    """One entry for each category."""


class FoundEntity(AnswerBody):
    """A piece of a text that is personal or secret."""

    type: str
    """Its kind, such as `EMAIL`."""
    confidence_score: Annotated[float, Field(alias="confidenceScore")]
    """From 0 to 1."""
    begin_offset: Annotated[int, Field(alias="beginOffset")]
    """Where it begins in the text."""
    end_offset: Annotated[int, Field(alias="endOffset")]
    """Where it ends."""
    message_index: Annotated[int, Field(alias="messageIndex")]
    """Which message it stands in."""
    content_index: Annotated[int, Field(alias="contentIndex")]
    """Which part of that message."""


class FoundEntities(AnswerBody):
    """The pieces of texts that are personal or secret."""

    results: list[FoundEntity] = Field(default_factory=list)
    """One entry for each piece."""
    truncated: bool | None = None
    """Whether there are more than are listed."""


class CheckResults(AnswerBody):
    """What each check found; one that was not asked for is None."""

    content_filter: Annotated[CategoryScores | None, Field(alias="contentFilter")] = None
    """Violence, hate, and other harmful content."""
    prompt_attack: Annotated[CategoryScores | None, Field(alias="promptAttack")] = None
    """Attempts to make a model forget its instructions."""
    sensitive_information: Annotated[FoundEntities | None, Field(alias="sensitiveInformation")] = None
    """Personal and secret pieces."""


class TextUnits(AnswerBody):
    """What a check is billed by."""

    text_units: Annotated[int, Field(alias="textUnits")]
    """Units of up to 1,000 characters."""


class CheckUsage(AnswerBody):
    """What is billed, by check."""

    content_filter: Annotated[TextUnits | None, Field(alias="contentFilter")] = None
    """Of the content filter."""
    prompt_attack: Annotated[TextUnits | None, Field(alias="promptAttack")] = None
    """Of the check for attacks."""
    sensitive_information: Annotated[TextUnits | None, Field(alias="sensitiveInformation")] = None
    """Of the search for personal and secret pieces."""


class GuardrailChecksAnswer(ResponseBody):
    """What the checks found that need no guardrail resource."""

    results: CheckResults
    """What was found."""
    usage: CheckUsage | None = None
    """What is billed."""


class GuardrailTrace(AnswerBody):
    """What a guardrail found around a call of InvokeModel: `amazon-bedrock-trace`'s part `guardrail`."""

    model_output: Annotated[list[str] | None, Field(alias="modelOutput")] = None
    """What the model wrote before the guardrail looked at it."""
    input: dict[str, ConverseGuardAssessment] = Field(default_factory=dict)
    """What was found in the request, by guardrail."""
    outputs: list[dict[str, ConverseGuardAssessment | list[ConverseGuardAssessment]]] = Field(default_factory=list)
    """What was found in the answer, by guardrail."""
    action_reason: Annotated[str | None, Field(alias="actionReason")] = None
    """Why the guardrail did what it did."""
