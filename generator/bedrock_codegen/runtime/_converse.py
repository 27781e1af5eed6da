"""The classes of Converse that other modules give, out of the family `converse`."""

from .converse import ConverseGuardAssessment, ConverseGuardCoverage, ConverseGuardUsage, ConverseRequest, ConverseResponse

__all__ = ["ConverseGuardAssessment", "ConverseGuardCoverage", "ConverseGuardUsage", "ConverseRequest", "ConverseResponse"]
