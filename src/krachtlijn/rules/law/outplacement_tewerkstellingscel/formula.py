"""Outplacement through an employment cell (tewerkstellingscel): a regime of its own, of which no source was read.

The rule tells who falls under the cell. What the cell gives stays unknown, and is never taken from the other three regimes.
"""

from datetime import date

from krachtlijn.kernel.text import Text
from krachtlijn.people.position import Position
from krachtlijn.rules.about import About
from krachtlijn.rules.expression.choice import switch
from krachtlijn.rules.expression.leaf import Undecided
from krachtlijn.rules.expression.node import Literal
from krachtlijn.rules.law import outplacement
from krachtlijn.rules.rule import Condition, Notice, Rule
from krachtlijn.rules.unit import Unit

WHAT_THE_CELL_GIVES = Text(
    nl="Via een tewerkstellingscel gelden andere regels dan bij een gewoon ontslag. Hoeveel uren u krijgt, hoelang en wat u moet "
    "doen, staat in geen bron die wij lazen. Vraag het in de tewerkstellingscel of bij VDAB.",
    en="Through an employment cell other rules hold than after an ordinary dismissal. How many hours you get, for how long and "
    "what you have to do stands in no source we read. Ask the employment cell or VDAB.",
)
RULE = Rule(
    instrument="outplacement_tewerkstellingscel",
    title=Text(nl="Outplacement via een tewerkstellingscel", en="Outplacement through an employment cell (tewerkstellingscel)"),
    valid_from=date(2014, 1, 1),
    source=outplacement.CELL,
    steps=(
        Condition(
            name="rules_of_the_cell",
            holds=switch(
                (outplacement.UNDER_CELL, Undecided(of_unit=Unit.FLAG, why=WHAT_THE_CELL_GIVES)),
                otherwise=Literal(value=False, of_unit=Unit.FLAG),
            ),
            met=WHAT_THE_CELL_GIVES,
            not_met=Text(
                nl="U valt niet onder een tewerkstellingscel. Kijk bij outplacement tijdens de opzegtermijn, na een "
                "verbrekingsvergoeding of voor 45-plussers.",
                en="You do not fall under an employment cell. See outplacement during notice, after pay in lieu of notice or for "
                "people over 45.",
            ),
            source=outplacement.OTHER_REGIME,
        ),
        Notice(
            name="under_employment_cell",
            when=outplacement.UNDER_CELL,
            text=Text(
                nl="U valt onder een tewerkstellingscel: u bent er ingeschreven, of uw werkgever telt meer dan "
                "{outplacement.cell_min_staff} werknemers en moet er bij dit ontslag een hebben. De cel heeft drie delen: acties "
                "van VDAB, outplacement en opvolging door VDAB.",
                en="You fall under an employment cell: you are enrolled in one, or your employer has more than "
                "{outplacement.cell_min_staff} employees and must have one for this dismissal. The cell has three parts: actions "
                "of VDAB, outplacement and follow-up by VDAB.",
            ),
            source=outplacement.CELL,
        ),
    ),
)

# Guidance after a dismissal is paid to an office that the employer chooses: no hours or euros for a training.
LIMIT_TERMS = None
ABOUT = About(
    sentence=Text(
        nl="Begeleiding naar nieuw werk na een collectief ontslag, in een tewerkstellingscel.",
        en="Guidance to new work after a collective dismissal, in an employment cell.",
    ),
    matters_for=frozenset({Position.DISMISSED}),
    otherwise=Text(
        nl="Outplacement is er alleen voor werknemers die ontslagen worden.",
        en="Outplacement is only for employees who are dismissed.",
    ),
)
