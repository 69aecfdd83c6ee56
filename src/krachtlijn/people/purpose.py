"""Why somebody reads personal data, and what; nobody reads without both in the log."""

from enum import StrEnum

from krachtlijn.kernel.text import Text


class Purpose(StrEnum):
    """Purposes for which another person's data may be read."""

    OWN_USE = "own_use"
    GUIDANCE = "guidance"
    SUPPORT = "support"
    AUDIT = "audit"


class PersonalDocument(StrEnum):
    """Documents about one person, by the name of their form."""

    PROFILE = "person/1"
    PATH = "path/1"
    DECISION = "decision/1"


PURPOSE_TEXTS = {
    Purpose.OWN_USE: Text(nl="zelf gelezen", en="read by the person"),
    Purpose.GUIDANCE: Text(nl="begeleiding naar werk of opleiding", en="guidance to work or training"),
    Purpose.SUPPORT: Text(nl="technische hulp", en="technical support"),
    Purpose.AUDIT: Text(nl="controle", en="audit"),
}
