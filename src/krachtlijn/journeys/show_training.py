"""Show one training with its provider, the names of what it teaches and its sessions to come."""

from dataclasses import dataclass
from datetime import date

from krachtlijn.store.taxonomy.queries import names
from krachtlijn.store.training.queries import provider, sessions_of, training
from krachtlijn.taxonomy.concept import ConceptName, Labels
from krachtlijn.training.provider import Provider
from krachtlijn.training.session import Session
from krachtlijn.training.specification import Training


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTraining:
    """A training as a page shows it; `required` are the trainings to finish first."""

    training: Training
    provider: Provider
    outcomes: tuple[ConceptName, ...]
    required: tuple[Training, ...]
    sessions: tuple[Session, ...]


def show_training(training_id: str, *, on: date, language: str = "nl") -> ShownTraining:
    """The training and what belongs to it, outcomes in order of their name. Raises NotFound."""
    found = training(training_id)
    known = names(found.outcomes)
    # A competence that the taxonomy in use no longer holds keeps its address as name.
    outcomes = [known.get(uri) or ConceptName(uri=uri, labels=Labels(preferred={"nl": uri})) for uri in found.outcomes]
    return ShownTraining(
        training=found,
        provider=provider(found.provider),
        outcomes=tuple(sorted(outcomes, key=lambda name: (name.name_in(language).lower(), name.uri))),
        required=tuple(training(other) for other in sorted(found.prerequisites)),
        sessions=sessions_of(training_id, on=on),
    )
