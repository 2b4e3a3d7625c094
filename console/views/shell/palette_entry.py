"""What the palette lists, and who may put things on the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.domain.states import Severity


@record
class PaletteEntry:
    """One line of the palette. All words are ready to show.

    ``rank`` orders across sources, lower first: 0 a command line, 1 an exact
    number, 2 a name that starts so, 3 anything else found. A ``refusal`` says
    why Enter would do nothing now; the entry is then shown, but not run.
    """

    kind: str
    title: str
    run: Callable[[], object]
    detail: str = ""
    preview: str = ""
    icon: str = "command"
    severity: Severity | None = None
    key_hint: str = ""
    rank: int = 3
    refusal: str = ""

    @property
    def identity(self) -> tuple[str, str, str]:
        """What tells this line from the others, though its detail may change."""
        return self.kind, self.title, self.preview


class PaletteSource(Protocol):
    """Finds entries for what is typed so far; quick, on the interface thread."""

    def search(self, text: str) -> Sequence[PaletteEntry]:
        """Return what fits, best first, a dozen at most; all for no text."""
        ...


@runtime_checkable
class AskingSource(PaletteSource, Protocol):
    """A source that asks the database; ``search`` returns what has come so far."""

    def when_found(self, tell: Callable[[], object]) -> None:
        """Call this each time more has come for the text searched last."""
        ...
