"""What the platform offers a role, told honestly: actions that work now with their page, and actions still to come."""

from dataclasses import dataclass

from krachtlijn.offensive.action import Action, find_action
from krachtlijn.offensive.capability import Capability, find_capability
from krachtlijn.web.design.navigation import find_address

STATE_KINDS = {"works": "good", "partly": "caution", "not_yet": ""}


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedAction:
    """One action with its capability and the address of its page (empty: none yet)."""

    action: Action
    capability: Capability
    address: str

    @property
    def kind(self) -> str:
        """Kind of the state tag."""
        return STATE_KINDS[self.capability.state]


def offered_actions(numbers: tuple[int, ...]) -> list[OfferedAction]:
    """The actions with these numbers, what works first."""
    order = list(STATE_KINDS)
    offered = [_offered(number) for number in numbers]
    return sorted(offered, key=lambda item: (order.index(item.capability.state), item.action.number))


def _offered(number: int) -> OfferedAction:
    capability = find_capability(number)
    address = find_address(capability.page) if capability.page else ""
    return OfferedAction(action=find_action(number), capability=capability, address=address)
