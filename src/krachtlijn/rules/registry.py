"""The instruments that can be decided, by their Dutch name; a test builds its own registry in one line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from krachtlijn.kernel.errors import NotFound
from krachtlijn.kernel.text import Text
from krachtlijn.people.profile import Person
from krachtlijn.rules.about import About
from krachtlijn.rules.fact import Fact
from krachtlijn.rules.instrument import Instrument, LimitTerms, instrument_of
from krachtlijn.rules.law import dismissal_facts
from krachtlijn.rules.law.bis import facts as bis_facts
from krachtlijn.rules.law.bis import formula as bis
from krachtlijn.rules.law.ibo import facts as ibo_facts
from krachtlijn.rules.law.ibo import formula as ibo
from krachtlijn.rules.law.individueel_opleidingsrecht import facts as individueel_opleidingsrecht_facts
from krachtlijn.rules.law.individueel_opleidingsrecht import formula as individueel_opleidingsrecht
from krachtlijn.rules.law.inschrijvingsgeld_volwassenenonderwijs import facts as inschrijvingsgeld_volwassenenonderwijs_facts
from krachtlijn.rules.law.inschrijvingsgeld_volwassenenonderwijs import formula as inschrijvingsgeld_volwassenenonderwijs
from krachtlijn.rules.law.jobbonus import facts as jobbonus_facts
from krachtlijn.rules.law.jobbonus import formula as jobbonus
from krachtlijn.rules.law.kmo_portefeuille import facts as kmo_portefeuille_facts
from krachtlijn.rules.law.kmo_portefeuille import formula as kmo_portefeuille
from krachtlijn.rules.law.knelpuntpremie import facts as knelpuntpremie_facts
from krachtlijn.rules.law.knelpuntpremie import formula as knelpuntpremie
from krachtlijn.rules.law.leerjob import facts as leerjob_facts
from krachtlijn.rules.law.leerjob import formula as leerjob
from krachtlijn.rules.law.leerlingenpremie import facts as leerlingenpremie_facts
from krachtlijn.rules.law.leerlingenpremie import formula as leerlingenpremie
from krachtlijn.rules.law.loopbaancheque import facts as loopbaancheque_facts
from krachtlijn.rules.law.loopbaancheque import formula as loopbaancheque
from krachtlijn.rules.law.opleidingscheque import facts as opleidingscheque_facts
from krachtlijn.rules.law.opleidingscheque import formula as opleidingscheque
from krachtlijn.rules.law.opleidingskrediet import facts as opleidingskrediet_facts
from krachtlijn.rules.law.opleidingskrediet import formula as opleidingskrediet
from krachtlijn.rules.law.outplacement_45plus import facts as outplacement_45plus_facts
from krachtlijn.rules.law.outplacement_45plus import formula as outplacement_45plus
from krachtlijn.rules.law.outplacement_opzeg import formula as outplacement_opzeg
from krachtlijn.rules.law.outplacement_tewerkstellingscel import formula as outplacement_tewerkstellingscel
from krachtlijn.rules.law.outplacement_verbrekingsvergoeding import formula as outplacement_verbrekingsvergoeding
from krachtlijn.rules.law.overeenkomst_alternerende_opleiding import facts as overeenkomst_alternerende_opleiding_facts
from krachtlijn.rules.law.overeenkomst_alternerende_opleiding import formula as overeenkomst_alternerende_opleiding
from krachtlijn.rules.law.premie_kwalificerend_werkplekleren import facts as premie_kwalificerend_werkplekleren_facts
from krachtlijn.rules.law.premie_kwalificerend_werkplekleren import formula as premie_kwalificerend_werkplekleren
from krachtlijn.rules.law.sociaal_interventiefonds import facts as sociaal_interventiefonds_facts
from krachtlijn.rules.law.sociaal_interventiefonds import formula as sociaal_interventiefonds
from krachtlijn.rules.law.vdab_cursistenvergoeding import facts as vdab_cursistenvergoeding_facts
from krachtlijn.rules.law.vdab_cursistenvergoeding import formula as vdab_cursistenvergoeding
from krachtlijn.rules.law.vdab_studiecontract import facts as vdab_studiecontract_facts
from krachtlijn.rules.law.vdab_studiecontract import formula as vdab_studiecontract
from krachtlijn.rules.law.vlaams_opleidingsverlof import facts as vlaams_opleidingsverlof_facts
from krachtlijn.rules.law.vlaams_opleidingsverlof import formula as vlaams_opleidingsverlof
from krachtlijn.rules.law.vrijstelling_beschikbaarheid import facts as vrijstelling_beschikbaarheid_facts
from krachtlijn.rules.law.vrijstelling_beschikbaarheid import formula as vrijstelling_beschikbaarheid
from krachtlijn.rules.law.werkloosheidsuitkering_duur import facts as werkloosheidsuitkering_duur_facts
from krachtlijn.rules.law.werkloosheidsuitkering_duur import formula as werkloosheidsuitkering_duur
from krachtlijn.rules.parameter_file import load_parameters
from krachtlijn.rules.rule import Rule
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training

LAW_FOLDER = Path(__file__).parent / "law"


class FactsLoader(Protocol):
    """What `facts` of an instrument offers: the facts that person, training and session tell on a day."""

    def __call__(
        self, person: Person | None, training: Training | None, *, session: Session | None = None, on: date
    ) -> dict[str, Fact]:
        """Facts by name; what is not known is left out."""


_LAW: tuple[tuple[Rule, LimitTerms | None, About, FactsLoader], ...] = (
    (
        vlaams_opleidingsverlof.RULE,
        vlaams_opleidingsverlof.LIMIT_TERMS,
        vlaams_opleidingsverlof.ABOUT,
        vlaams_opleidingsverlof_facts.facts_of,
    ),
    (opleidingscheque.RULE, opleidingscheque.LIMIT_TERMS, opleidingscheque.ABOUT, opleidingscheque_facts.facts_of),
    (
        vrijstelling_beschikbaarheid.RULE,
        vrijstelling_beschikbaarheid.LIMIT_TERMS,
        vrijstelling_beschikbaarheid.ABOUT,
        vrijstelling_beschikbaarheid_facts.facts_of,
    ),
    (opleidingskrediet.RULE, opleidingskrediet.LIMIT_TERMS, opleidingskrediet.ABOUT, opleidingskrediet_facts.facts_of),
    (outplacement_opzeg.RULE, outplacement_opzeg.LIMIT_TERMS, outplacement_opzeg.ABOUT, dismissal_facts.facts_of),
    (
        outplacement_verbrekingsvergoeding.RULE,
        outplacement_verbrekingsvergoeding.LIMIT_TERMS,
        outplacement_verbrekingsvergoeding.ABOUT,
        dismissal_facts.facts_of,
    ),
    (outplacement_45plus.RULE, outplacement_45plus.LIMIT_TERMS, outplacement_45plus.ABOUT, outplacement_45plus_facts.facts_of),
    (
        outplacement_tewerkstellingscel.RULE,
        outplacement_tewerkstellingscel.LIMIT_TERMS,
        outplacement_tewerkstellingscel.ABOUT,
        dismissal_facts.facts_of,
    ),
    (
        sociaal_interventiefonds.RULE,
        sociaal_interventiefonds.LIMIT_TERMS,
        sociaal_interventiefonds.ABOUT,
        sociaal_interventiefonds_facts.facts_of,
    ),
    (kmo_portefeuille.RULE, kmo_portefeuille.LIMIT_TERMS, kmo_portefeuille.ABOUT, kmo_portefeuille_facts.facts_of),
    (knelpuntpremie.RULE, knelpuntpremie.LIMIT_TERMS, knelpuntpremie.ABOUT, knelpuntpremie_facts.facts_of),
    (loopbaancheque.RULE, loopbaancheque.LIMIT_TERMS, loopbaancheque.ABOUT, loopbaancheque_facts.facts_of),
    (
        vdab_cursistenvergoeding.RULE,
        vdab_cursistenvergoeding.LIMIT_TERMS,
        vdab_cursistenvergoeding.ABOUT,
        vdab_cursistenvergoeding_facts.facts_of,
    ),
    (
        werkloosheidsuitkering_duur.RULE,
        werkloosheidsuitkering_duur.LIMIT_TERMS,
        werkloosheidsuitkering_duur.ABOUT,
        werkloosheidsuitkering_duur_facts.facts_of,
    ),
    (
        individueel_opleidingsrecht.RULE,
        individueel_opleidingsrecht.LIMIT_TERMS,
        individueel_opleidingsrecht.ABOUT,
        individueel_opleidingsrecht_facts.facts_of,
    ),
    (ibo.RULE, ibo.LIMIT_TERMS, ibo.ABOUT, ibo_facts.facts_of),
    (bis.RULE, bis.LIMIT_TERMS, bis.ABOUT, bis_facts.facts_of),
    (
        overeenkomst_alternerende_opleiding.RULE,
        overeenkomst_alternerende_opleiding.LIMIT_TERMS,
        overeenkomst_alternerende_opleiding.ABOUT,
        overeenkomst_alternerende_opleiding_facts.facts_of,
    ),
    (
        premie_kwalificerend_werkplekleren.RULE,
        premie_kwalificerend_werkplekleren.LIMIT_TERMS,
        premie_kwalificerend_werkplekleren.ABOUT,
        premie_kwalificerend_werkplekleren_facts.facts_of,
    ),
    (leerlingenpremie.RULE, leerlingenpremie.LIMIT_TERMS, leerlingenpremie.ABOUT, leerlingenpremie_facts.facts_of),
    (leerjob.RULE, leerjob.LIMIT_TERMS, leerjob.ABOUT, leerjob_facts.facts_of),
    (vdab_studiecontract.RULE, vdab_studiecontract.LIMIT_TERMS, vdab_studiecontract.ABOUT, vdab_studiecontract_facts.facts_of),
    (jobbonus.RULE, jobbonus.LIMIT_TERMS, jobbonus.ABOUT, jobbonus_facts.facts_of),
    (
        inschrijvingsgeld_volwassenenonderwijs.RULE,
        inschrijvingsgeld_volwassenenonderwijs.LIMIT_TERMS,
        inschrijvingsgeld_volwassenenonderwijs.ABOUT,
        inschrijvingsgeld_volwassenenonderwijs_facts.facts_of,
    ),
)
_LOADERS: Mapping[str, FactsLoader] = {rule.instrument: loader for rule, *_, loader in _LAW}
_ABOUT: Mapping[str, About] = {rule.instrument: about for rule, _, about, _ in _LAW}


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruments:
    """A registry of instruments, in the order in which they are shown."""

    instruments: tuple[Instrument, ...]

    def __iter__(self) -> Iterator[Instrument]:
        """All instruments in order."""
        return iter(self.instruments)

    @property
    def by_id(self) -> Mapping[str, Instrument]:
        """Instruments by id."""
        return MappingProxyType({instrument.id: instrument for instrument in self.instruments})

    @property
    def for_training(self) -> tuple[Instrument, ...]:
        """Those that give hours or euros for one training, and so weigh in a path."""
        return tuple(instrument for instrument in self.instruments if instrument.limit_terms is not None)

    def get(self, instrument_id: str) -> Instrument:
        """The instrument of that id; dashes may stand for underscores.

        Raises `NotFound` with the ids there are.
        """
        found = self.by_id.get(instrument_id.replace("-", "_"))
        if found is None:
            known = ", ".join(self.by_id)
            raise NotFound(
                Text(
                    nl=f"‘{instrument_id}’ is geen maatregel die wij berekenen; kies uit: {known}.",
                    en=f"'{instrument_id}' is not an instrument we decide; choose from: {known}.",
                )
            )
        return found


def load_instruments(folder: Path = LAW_FOLDER) -> Instruments:
    """Every instrument with the parameters of its folder.

    Raises `InvalidInput` when a parameter file is wrong or does not fit its rule.
    """
    return Instruments(
        instruments=tuple(
            instrument_of(rule, parameters=load_parameters(folder / rule.instrument / "parameters.toml"), limit_terms=limit_terms)
            for rule, limit_terms, *_ in _LAW
        )
    )


@cache
def flemish_instruments() -> Instruments:
    """The instruments of this release, loaded once per process; nothing in them can change."""
    return load_instruments()


def facts_of(
    instrument: Instrument, person: Person | None, *, training: Training | None, session: Session | None = None, on: date
) -> dict[str, Fact]:
    """The facts of this instrument that person, training and session tell; the rest is to be asked.

    An instrument without a loader, as in a test, tells nothing.
    """
    loader = _LOADERS.get(instrument.id)
    return loader(person, training, session=session, on=on) if loader else {}


def about(instrument: Instrument) -> About:
    """What the instrument is in plain words, and for whom. Raises `KeyError` for one that is not registered here."""
    return _ABOUT[instrument.id]
