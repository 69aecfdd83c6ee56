"""The commands as facts for the reference page: noun, verb, usage and parameters, read from the typer apps themselves."""

from dataclasses import dataclass
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from typer.main import get_command

from krachtlijn.cli.main import NOUNS

_KINDS = {"str": "text", "int": "whole number", "datetime": "day"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandParameter:
    """One argument or option of a command."""

    name: str
    kind: str
    default: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command: its full name, what it does and how it is called."""

    name: str
    meaning: str
    usage: str
    parameters: tuple[CommandParameter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """A noun with its commands; none while its module does not exist."""

    name: str
    meaning: str
    commands: tuple[Command, ...]


def nouns() -> tuple[Noun, ...]:
    """Every noun of the command line with its commands, verbs in order."""
    return tuple(Noun(name=name, meaning=meaning, commands=_commands(name)) for name, meaning in NOUNS.items())


def _commands(noun: str) -> tuple[Command, ...]:
    if find_spec(f"krachtlijn.cli.{noun}") is None:
        return ()
    top = get_command(import_module(f"krachtlijn.cli.{noun}").app)
    verbs = getattr(top, "commands", None)
    if verbs is None:
        return (_command(f"krachtlijn {noun}", top),)
    return tuple(_command(f"krachtlijn {noun} {verb}", verbs[verb]) for verb in sorted(verbs))


def _command(name: str, command: Any) -> Command:
    params = [param for param in command.params if param.name != "help" and not param.hidden]
    arguments = [param for param in params if param.param_type_name == "argument"]
    usage = [name, *map(_argument, arguments), *(["[OPTIONS]"] if len(arguments) < len(params) else [])]
    return Command(
        name=name, meaning=(command.help or "").strip(), usage=" ".join(usage), parameters=tuple(map(_parameter, params))
    )


def _argument(param: Any) -> str:
    name = str(param.metavar or param.name.upper())
    return name if param.required else f"[{name}]"


def _parameter(param: Any) -> CommandParameter:
    is_argument = param.param_type_name == "argument"
    name = (param.metavar or param.name.upper()) if is_argument else " / ".join([*param.opts, *param.secondary_opts])
    return CommandParameter(name=name, kind=_kind(param), default=_default(param), meaning=param.help or "")


def _kind(param: Any) -> str:
    if getattr(param, "is_flag", False):
        return "flag"
    kind = param.type_descriptor.annotation
    if issubclass(kind, Enum):
        return ", ".join(str(member.value) for member in kind)
    spoken = _KINDS.get(kind.__name__, kind.__name__.lower())
    limits = (f" {word} {limit}" for word, limit in (("from", param.min), ("to", param.max)) if limit is not None)
    return spoken + "".join(limits)


def _default(param: Any) -> str:
    if param.required:
        return "required"
    default = getattr(param.default, "value", param.default)
    return "" if default is None or default == "" else str(default)
