"""Which hours of a training are contact hours: live online ones with attendance per lesson are, recorded ones never.

Who answers the question on contact hours well leaves recorded lessons out; when it is told that some are in, they go out here.
"""

from krachtlijn.rules.expression.amount import less, smallest
from krachtlijn.rules.expression.choice import known, switch
from krachtlijn.rules.expression.leaf import dated
from krachtlijn.rules.expression.logic import all_of
from krachtlijn.rules.expression.node import Expression, Literal
from krachtlijn.rules.law.training_questions import CONTACT_HOURS
from krachtlijn.rules.law.vlaams_opleidingsverlof import questions as ask
from krachtlijn.rules.unit import Unit

COUNTS_LIVE_ONLINE = dated("vov.counts_live_online", Unit.FLAG)
COUNTS_RECORDED = dated("vov.counts_recorded", Unit.FLAG)
ONLINE_NEEDS_ATTENDANCE = dated("vov.online_needs_attendance", Unit.FLAG)
NO_HOURS = Literal(value=0, of_unit=Unit.HOURS)


def _told(hours: Expression, *, when: Expression) -> Expression:
    """The hours when they are told and the rule is so, else none."""
    return switch((all_of(known(hours), when), hours), otherwise=NO_HOURS)


LESSONS = less(
    less(CONTACT_HOURS, _told(ask.RECORDED_HOURS, when=~COUNTS_RECORDED)),
    _told(ask.UNREGISTERED_ONLINE_HOURS, when=ONLINE_NEEDS_ATTENDANCE),
)
PLANNED_HOURS = less(LESSONS, _told(ask.LIVE_ONLINE_HOURS, when=~COUNTS_LIVE_ONLINE))
COUNTED_LESSONS = switch((COUNTS_LIVE_ONLINE, LESSONS), otherwise=less(LESSONS, ask.LIVE_ONLINE_HOURS))
# Before the training the planned hours count; afterwards the hours attended, never more than there were.
HOURS_THAT_COUNT = switch((known(ask.ATTENDED_HOURS), smallest(ask.ATTENDED_HOURS, COUNTED_LESSONS)), otherwise=COUNTED_LESSONS)
