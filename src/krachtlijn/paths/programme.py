"""Which programmes and tests give the proof that the goal asks, and can this person follow them?"""

from datetime import date

import numpy as np

from krachtlijn.paths.competence import code_key
from krachtlijn.paths.path import Programme, ProgrammeSession
from krachtlijn.paths.reach import Barrier, Reach, barrier_sentences
from krachtlijn.paths.selection import Selection, needed_trainings


def list_programmes(selection: Selection, *, reach: Reach, on: date) -> tuple[Programme, ...]:
    """Every programme on offer that gives a needed code, with its coming sessions and what keeps the person out."""
    offer = selection.offer
    giving = sorted({index for code in selection.codes for index in offer.by_award.get(code, ())})
    return tuple(_programme(selection, training=index, reach=reach, on=on) for index in giving)


def _programme(selection: Selection, *, training: int, reach: Reach, on: date) -> Programme:
    offer = selection.offer
    needs = needed_trainings(offer, training=training, held=selection.held)
    return Programme(
        training=offer.trainings[training],
        gives=frozenset(code for code in offer.trainings[training].awards if code_key(code) in selection.codes),
        sessions=tuple(
            _session(selection, session=index, reach=reach)
            for index in offer.sessions_by_training[training]
            if offer.sessions[index].starts_on >= on
        ),
        needs=tuple(offer.trainings[need] for need in sorted(needs) if need >= 0),
    )


def _session(selection: Selection, *, session: int, reach: Reach) -> ProgrammeSession:
    km = float(reach.km[session])
    run = selection.offer.sessions[session]
    barriers = int(reach.barriers[session])
    sentences = barrier_sentences(
        Barrier(barriers), session=run, training=selection.offer.training_at(session), person=selection.person, km=km
    )
    return ProgrammeSession(session=run, km=None if np.isnan(km) else km, barriers=sentences)
